import type { Citizen, Matter } from '../content.ts';
import type { ResultContent } from '../ticket.ts';
import type { Source } from '../vocabulary.ts';
import { WATER, agent, dispatcher, handler, liaison, machine, reviewer } from './actors.ts';
import { aCitizen, aMatter } from './content.ts';
import { Story } from './story.ts';

interface Beginning {
  source?: Source;
  citizen?: Partial<Citizen>;
  matter?: Partial<Matter>;
  upstreamDue?: number | null;
}

export const numbers = { ticketNo: '41092720260917100001', queryCode: '246810' };

export function opening({ source = 'phone', citizen, matter, upstreamDue = null }: Beginning = {}) {
  return {
    type: 'open',
    id: 'ticket-1',
    numbers: source === 'phone' || source === 'window' ? null : numbers,
    source,
    citizen: aCitizen(citizen),
    matter: aMatter(matter),
    callId: source === 'phone' ? 'call-1' : null,
    upstreamNo: source === 'police' || source === 'upstream' ? 'JJ0001' : null,
    upstreamDue,
  } as const;
}

export const reply: ResultContent = {
  reply: '经现场查看，管道已抢修完毕，供水已恢复，并已告知诉求人。',
  contactResult: 'reached',
  factual: true,
  solved: true,
};

/** Stories told up to a state, at 2026-09-17 (Thursday) 10:00 where nothing else is said. */
export const drafted = (beginning?: Beginning) => new Story().by(agent, opening(beginning));
export const written = (beginning?: Beginning) =>
  new Story().by(machine, opening({ source: 'web', ...beginning }));
export const accepted = (beginning?: Beginning) =>
  drafted(beginning).by(agent, { type: 'accept', ...numbers });
export const awaitingDispatch = (beginning?: Beginning) => accepted(beginning).by(agent, { type: 'submit' });

export const toWater = {
  type: 'dispatch',
  leadBodyId: WATER,
  coBodyIds: [],
  basis: '派单目录 供水',
  townshipOverride: null,
} as const;

export const awaitingSign = (beginning?: Beginning, coBodyIds: readonly string[] = []) =>
  awaitingDispatch(beginning).by(dispatcher, { ...toWater, coBodyIds });
export const handling = (beginning?: Beginning, coBodyIds?: readonly string[]) =>
  awaitingSign(beginning, coBodyIds).by(liaison, { type: 'sign' });
export const contacted = (beginning?: Beginning, coBodyIds?: readonly string[]) =>
  handling(beginning, coBodyIds)
    .by(liaison, { type: 'assign-handler', handlerId: handler.id, note: '' })
    .by(handler, { type: 'record-contact', result: 'reached', note: '已电话联系' });
export const awaitingReview = (beginning?: Beginning) =>
  contacted(beginning).by(liaison, { type: 'submit-result', ...reply });

export const accept = { type: 'review', accepted: true, reason: '', factualFinding: null } as const;
export const satisfied = {
  type: 'rate',
  level: 'satisfied',
  solved: true,
  by: 'key',
  reason: '',
} as const;
export const dissatisfied = {
  type: 'rate',
  level: 'dissatisfied',
  solved: false,
  by: 'callback',
  reason: '水压仍然很低',
} as const;

export const awaitingCallback = (beginning?: Beginning) => awaitingReview(beginning).by(reviewer, accept);
export const closed = (beginning?: Beginning) => awaitingCallback(beginning).by(machine, satisfied);
