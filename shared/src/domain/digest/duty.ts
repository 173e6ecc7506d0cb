import type { ClockName } from '../sla/vocabulary.ts';
import { offeredOnCase } from '../supervision/case/decide-case.ts';
import type { CaseCommand, CaseFile } from '../supervision/case/case-file.ts';
import type { CaseRules } from '../supervision/case/case.ts';
import type { CommandType } from '../ticket/command.ts';
import type { Actor } from '../ticket/actor.ts';
import type { Clock, Ticket } from '../ticket/ticket.ts';
import type { Role } from '../ticket/vocabulary.ts';
import type { Instant } from '../time/instant.ts';

/** Who moves on what each deadline of a ticket is for, and by which verb. */
export interface TicketDuty {
  roles: readonly Role[];
  verb: CommandType;
  /** Of the body that the deadline is held against; else of the hotline. */
  ofBody: boolean;
}

const inBody = (verb: CommandType, ...roles: Role[]): TicketDuty => ({ roles, verb, ofBody: true });
const inHotline = (verb: CommandType, ...roles: Role[]): TicketDuty => ({ roles, verb, ofBody: false });

/** Deadlines that somebody is reminded of; the others run beside one of these. */
export const ticketDuties: Partial<Readonly<Record<ClockName, TicketDuty>>> = {
  dispatch: inHotline('dispatch', 'dispatcher'),
  sign: inBody('sign', 'liaison'),
  firstContact: inBody('record-contact', 'liaison', 'handler'),
  finish: inBody('submit-result', 'liaison', 'handler'),
  returnReview: inHotline('rule-return', 'reviewer'),
  consultation: inHotline('rule-consultation', 'hotline-head'),
  review: inHotline('review', 'reviewer'),
  extensionDecision: inHotline('rule-extension', 'hotline-head', 'leader'),
  callbackEnd: inHotline('rate', 'callback-agent'),
};

export interface DueDuty extends TicketDuty {
  bodyId: string | null;
  dueAt: Instant;
}

/** What of a ticket has come near its deadline or passed it; the nearest of each verb. */
export function dutiesOf({ clocks }: Pick<Ticket, 'clocks'>, now: Instant): DueDuty[] {
  const near = clocks.filter((clock) => isNear(clock, now));
  return near.flatMap(({ name, owner, dueAt }) => {
    const duty = ticketDuties[name];
    if (!duty || dueAt === null || (duty.ofBody && owner === null)) return [];
    return [{ ...duty, bodyId: owner, dueAt }];
  });
}

function isNear({ metAt, cancelledAt, warnAt, dueAt }: Clock, now: Instant): boolean {
  if (metAt !== null || cancelledAt !== null || dueAt === null) return false;
  return dueAt <= now || (warnAt !== null && warnAt <= now);
}

/** Verbs by which each status of a file goes on; others may be offered beside them. */
export const nextVerbs = {
  order: { proposed: ['sign'], issued: ['reply'], replied: ['close'] },
  rectification: {
    verifying: ['verify'],
    rectifying: ['rectify'],
    appealed: ['rule-appeal'],
    'calling-back': ['call-back'],
  },
  check: { picked: ['suspect'], suspected: ['state-case', 'conclude'] },
} as const;

/** The verb by which this person brings the file on; undefined when it waits for somebody else. */
export function nextVerb<S extends CaseFile, C extends CaseCommand>(
  kind: keyof typeof nextVerbs,
  rules: CaseRules<S, C>,
  state: S,
  actor: Actor,
  scope: readonly string[],
): string | undefined {
  const wanted: readonly string[] =
    (nextVerbs[kind] as Record<string, readonly string[]>)[state.status] ?? [];
  const offered: readonly string[] = offeredOnCase(rules, state, actor, scope);
  return wanted.find((verb) => offered.includes(verb));
}
