import { shippedSupervisionPolicy } from '../../supervision/policy/supervision-policy.ts';
import { urgencies } from '../../sla/vocabulary.ts';
import { civilDayOf } from '../../time/civil-date.ts';
import { counts } from '../clock/stages.ts';
import { termsOf } from '../clock/terms.ts';
import type { RefusalCode } from '../decision.ts';
import type { TicketEvent } from '../event.ts';
import { withoutDuty } from '../guard/township.ts';
import { isCoHandlingVerb } from '../guard/co-handling.ts';
import { nextDue, whyNoDeadline } from '../next-due.ts';
import type { WhyNoDeadline } from '../next-due.ts';
import { rowsOf, startsIn } from '../permissions.ts';
import type { Ticket } from '../ticket.ts';
import { isEnd } from '../vocabulary.ts';
import type { Status } from '../vocabulary.ts';
import { waitingFor } from '../waiting-for.ts';
import { someFacts } from './facts.ts';
import { ground } from './walk.ts';
import type { Trodden } from './walk.ts';

/** What must be true after every stride of every walk. */
export type Invariant = (stride: Trodden) => boolean;
type Done = Trodden & { event: TicketEvent };

/** Holds of accepted commands only. */
const whenDone =
  (holds: (stride: Done) => boolean): Invariant =>
  (stride) =>
    stride.event === null || holds({ ...stride, event: stride.event });

const allDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const personal: readonly RefusalCode[] = [
  'role-forbidden',
  'status-forbids',
  'out-of-scope',
  'recusal-actor',
  'own-act',
];

export const pathInvariants: Readonly<Record<string, Invariant>> = {
  'goes only where the state table leads, by a role that may': whenDone(({ before, after, event, actor }) =>
    rowsOf(event.type).some(
      (row) =>
        startsIn(row, before.status) &&
        row.roles.includes(actor.role) &&
        (row.to === 'same' ? after.status === before.status : row.to.includes(after.status)),
    ),
  ),
  'is changed by accepted commands alone': ({ before, after, event }) => event !== null || after === before,
  'refuses what is not offered': ({ decision, offered, command }) =>
    !decision.ok || offered.includes(command.type),
  'refuses nothing that is offered for who or when': ({ decision, offered, command }) =>
    decision.ok ||
    isCoHandlingVerb(command.type) ||
    // Whose opinion it is stands in the command, as the body of a subtask does.
    command.type === 'give-opinion' ||
    !offered.includes(command.type) ||
    !personal.includes(decision.refusal.code),
  'has a next deadline while open, or says why not': ({ after }) =>
    isEnd(after.status) || nextDue(after) !== null || goodReasons.includes(whyNoDeadline(after)!),
  'waits for somebody exactly while open': ({ after }) =>
    isEnd(after.status) === (waitingFor(after) === null),
  'has a lead exactly while a body has it': ({ after }) =>
    (!withBody.includes(after.status) || after.lead !== null) &&
    (!withoutBody.includes(after.status) || after.lead === null),
  'stays archived': ({ before, after }) => before.status !== 'archived' || after.status === 'archived',
};

const goodReasons: readonly WhyNoDeadline[] = [
  'call-in-progress',
  'waiting-for-citizen',
  'calendar-missing',
  'waiting-for-parts',
];

const withBody: readonly Status[] = [
  'awaiting-sign',
  'handling',
  'return-review',
  'extension-review',
  'long-cycle',
  'awaiting-review',
];
const withoutBody: readonly Status[] = ['intake', 'accepted', 'awaiting-dispatch', 'consultation', 'redo'];

export const clockInvariants: Readonly<Record<string, Invariant>> = {
  'moves a due earlier by urgency or an administrator only, and not before now + the time to sign': whenDone(
    (stride) =>
      movedEarlier(stride).every(
        (dueAt) =>
          (raisesUrgency(stride) || stride.actor.role === 'administrator') && dueAt >= signDue(stride),
      ),
  ),
  'loses no clock and names each apart': ({ before, after }) => {
    const keys = after.clocks.map(({ key }) => key);
    return allDifferent(keys) && before.clocks.every(({ key }, index) => keys[index] === key);
  },
  'keeps 承办时限 within 诉求时限 at every dispatch, except for the time to sign': whenDone((stride) => {
    if (stride.event.type !== 'dispatch') return true;
    const finish = runningDue(stride.after, 'finish');
    const appeal = runningDue(stride.after, 'appeal');
    return finish === null || appeal === null || finish <= Math.max(appeal, signDue(stride));
  }),
  'records every stage once': ({ after }) => after.clocks.every(({ fired }) => allDifferent(fired)),
  'shows every card once, and none before it is due': ({ after, now }) =>
    allDifferent(after.cards.map(({ stage, clockKey, dueAt }) => `${clockKey} ${stage} ${dueAt}`)) &&
    after.cards.every(({ dueAt, firedAt }) => dueAt <= firedAt && firedAt <= now),
  'leaves no clock of a body running once the body is rid of it': ({ after }) =>
    after.lead !== null ||
    after.clocks.every(({ owner, name, ...clock }) => {
      const running = clock.metAt === null && clock.cancelledAt === null;
      return owner === null || name === 'supervision' || !running;
    }),
  'leaves no clock running after the end but the archive': ({ after }) =>
    !isEnd(after.status) ||
    after.status === 'merged' ||
    after.clocks.every(
      (clock) => !counts(after, clock) || (clock.name === 'archive' && after.status !== 'archived'),
    ),
};

export const conductInvariants: Readonly<Record<string, Invariant>> = {
  'takes no return after 指定承办': whenDone(
    ({ before, event }) => event.type !== 'request-return' || !before.lead!.designated,
  ),
  'dispatches no third time after two upheld returns': whenDone(({ before, event }) => {
    const upheld = before.returns.filter(({ round, ruling }) => round === before.round && ruling?.upheld);
    const anew =
      event.type === 'dispatch' || (event.type === 'dispatch-jointly' && event.from !== 'consultation');
    return !anew || upheld.length < 2;
  }),
  'gives nothing to the body complained of': whenDone(
    (stride) =>
      !dispatching.includes(stride.event.type) ||
      givenBy(stride).every((bodyId) => bodyId !== stride.after.matter.accused?.bodyId),
  ),
  'gives no township what is not on its duty list unless a person says why': whenDone((stride) => {
    const { event, actor } = stride;
    if (!dispatching.includes(event.type)) return true;
    const given = givenBy(stride);
    const { townshipOverride = null, reason = null } = event.data as Partial<Record<string, string>>;
    const said = (townshipOverride ?? (event.type === 'rule-consultation' ? reason : null)) !== null;
    return withoutDuty(given, someFacts(actor)).length === 0 || (said && actor.role !== 'machine');
  }),
  'lets nobody rule on what he sent, asked for or answered': whenDone(({ before, event, actor }) => {
    const sentBy = before.lead?.dispatchedBy.id;
    if (event.type === 'rule-return') {
      return ![before.returns.at(-1)!.requestedBy.id, sentBy].includes(actor.id);
    }
    if (event.type === 'rule-extension') return before.extensions.at(-1)!.requestedBy.id !== actor.id;
    return event.type !== 'review' || ![before.result!.submittedBy!.id, sentBy].includes(actor.id);
  }),
  'calls back once, when every 分办单 is answered': whenDone(
    ({ before, event }) =>
      !['record-callback', 'rate', 'close'].includes(event.type) ||
      before.parts.every(({ settledAt }) => settledAt !== null),
  ),
  'counts one 催办 a day': ({ after }) =>
    allDifferent(after.urges.filter(({ counted }) => counted).map(({ at }) => civilDayOf(at))),
};

const dispatching: readonly string[] = [
  'dispatch',
  'dispatch-by-phone',
  'dispatch-jointly',
  'rule-consultation',
];

/** Bodies that a dispatch has given the matter to; a 分办单 of an earlier one is where it was. */
const givenBy = ({ before, after }: Done): string[] =>
  [after.lead!, ...after.coHandlers, ...after.parts.slice(before.parts.length)].map(({ bodyId }) => bodyId);

/** By the word for it, or by 补登 of what was handed to an emergency line. */
const raisesUrgency = ({ before, after, event }: Done): boolean =>
  ['raise-urgency', 'complete'].includes(event.type) &&
  urgencies.indexOf(after.matter.urgency) > urgencies.indexOf(before.matter.urgency);

function movedEarlier({ before, after }: Done): number[] {
  return before.clocks.flatMap(({ dueAt }, index) => {
    const later = after.clocks[index]!.dueAt;
    return dueAt !== null && later !== null && later < dueAt ? [later] : [];
  });
}

function runningDue(ticket: Ticket, name: 'finish' | 'appeal'): number | null {
  return ticket.clocks.find((clock) => clock.name === name && counts(ticket, clock))?.dueAt ?? null;
}

function signDue({ after, now, actor }: Done): number {
  const context = {
    ...ground,
    now,
    actor,
    supervisionAt: () => shippedSupervisionPolicy,
    facts: someFacts(actor),
  };
  return termsOf(after, { name: 'sign', from: now, round: after.round }, context)?.dueAt ?? now;
}
