import type { Refusal, RefusalCode, RefusalDetails } from './decision.ts';

export function refuse<C extends RefusalCode>(code: C, details: RefusalDetails[C]): Refusal {
  return { code, ...details } as unknown as Refusal;
}
