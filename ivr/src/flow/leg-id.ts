import type { LegRole } from './input.ts';

/**
 * Channels that ivr makes are named `role.callId.attempt`, so that they are understood after a restart. A colleague who is
 * consulted has an `agent` channel from the start, since the call may become his.
 */
export interface LegId {
  role: LegRole | 'snoop';
  callId: string;
  attempt: string;
}

export function parseLegId(channelId: string): LegId | null {
  const found = /^(citizen|agent|line|guest|snoop)\.(.+)\.([^.]+)$/u.exec(channelId);
  if (!found) return null;
  const [, role, callId, attempt] = found as unknown as [string, LegId['role'], string, string];
  return { role, callId, attempt };
}

export const talkBridge = (callId: string): string => `talk.${callId}`;
