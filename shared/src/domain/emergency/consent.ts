import type { EmergencyTransfer } from '../ticket/ticket.ts';

/**
 * What consent a transfer needs. Danger to life waits for none (个人信息保护法 §13.1.4); it is noted afterwards.
 * `undefined`: the citizen has to be asked first.
 */
export function consentFor(
  dangerToLife: boolean,
  answer: 'given' | 'refused' | null,
): EmergencyTransfer['consent'] | undefined {
  if (dangerToLife) return answer === 'given' ? 'given' : 'not-needed';
  return answer ?? undefined;
}
