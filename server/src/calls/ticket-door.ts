import type { Person } from '@hotline/shared/contracts/rest/session';
import { ratingLevels } from '@hotline/shared/domain/ticket/vocabulary';
import type { ProgressPrompt } from '@hotline/shared/contracts/link';
import { isShielded } from '@hotline/shared/domain/privacy/shield';
import { isEnd, type Status } from '@hotline/shared/domain/ticket/vocabulary';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { findByProof } from '../commands/citizen-door.ts';
import { citizen, machine } from '../commands/actors.ts';
import { unlessRefused } from '../commands/unless-refused.ts';
import { writeAudit } from '../commands/write-audit.ts';
import { findTicket } from '../commands/find-ticket.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { openStatuses } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import { by, numbered } from '../store/models/ticket-indexes.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import type { TicketDoor } from './desk/call-desk.ts';
import { handToEmergency } from './orders/hand-to-emergency.ts';

const earlierShown = 20;

/** What calls ask of the tickets. */
export const ticketDoor = (context: Context): TicketDoor => ({
  ofCaller: async (callerNo) => {
    const found = await context.store.tickets.collection
      .find<LoadedTicket>(
        { 'state.citizen.callerNo': callerNo },
        {
          projection: rowFields,
          sort: { 'state.openedAt': -1 },
          limit: earlierShown,
          hint: by('state.citizen.callerNo_1'),
        },
      )
      .toArray();
    const earlier = found.map(({ state, version }) => presentRow(state, version));
    return { earlier, openRepeats: earlier.filter(({ status }) => openStatuses.includes(status)) };
  },
  draftOfCall: async (callId) =>
    (await context.store.drafts.findOne({ callId }, { _id: 1 }).lean())?._id ?? null,
  handDraftOn: async (callId, personId) => {
    await context.store.drafts.updateMany({ callId, personId: { $ne: personId } }, { $set: { personId } });
  },
  ticketNosOfCall: async (callId) => {
    const found = await context.store.tickets.collection
      .find<LoadedTicket>({ 'state.callIds': callId }, { projection: { 'state.ticketNo': 1 } })
      .toArray();
    return found.flatMap(({ state }) => state.ticketNo ?? []);
  },
  progressByKeys: async (queryCode, phoneTail) => {
    const found = await findByProof(context, { queryCode, phoneTail }).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    return found && spokenProgress(found.state.status);
  },
  handToEmergency: (hand) => handToEmergency(context, hand),
  settleEmergency: async (callId, outcome) => {
    const found = await context.store.tickets.find({ 'state.callIds': callId }).lean<LoadedTicket[]>();
    for (const { _id, state } of found.filter(
      ({ state: { emergency } }) => emergency?.outcome === 'pending',
    )) {
      const { transferNo } = state.emergency!;
      const settle = { type: 'settle-emergency', transferNo, outcome } as const;
      await unlessRefused(['already-done'], () => actOnLatest(context, _id, settle, machine));
    }
  },
  rateByKey: async (ticketNo, _callId, digit) => {
    const ticket = await context.store.tickets
      .findOne(numbered(ticketNo), { _id: 1 })
      .hint(by('state.ticketNo_1'))
      .lean();
    const level = ratingLevels[digit - 1];
    if (!ticket || !level) return;
    const rate = { type: 'rate', level, solved: null, by: 'key', reason: '' } as const;
    await unlessRefused(['already-rated', 'wrong-status'], () =>
      actOnLatest(context, ticket._id, rate, citizen),
    );
  },
  isShielded: async (ticketNo) => {
    const { tickets } = context.store;
    const shielding = { 'state.citizen': 1, 'state.matter.type': 1 };
    const found = await tickets
      .findOne(numbered(ticketNo), shielding)
      .hint(by('state.ticketNo_1'))
      .lean<LoadedTicket>();
    return found !== null && isShielded(found.state);
  },
  numberToDial: (ticketNo, by) => numberToDial(context, ticketNo, by),
});

const received: readonly Status[] = ['draft', 'intake', 'accepted', 'awaiting-dispatch'];
const reviewed: readonly Status[] = ['awaiting-review', 'awaiting-callback'];

const spokenProgress = (status: Status): ProgressPrompt => {
  if (isEnd(status)) return 'progress-closed';
  if (received.includes(status)) return 'progress-received';
  return reviewed.includes(status) ? 'progress-review' : 'progress-working';
};

/** The number goes to the voice side only; that it was used is audited before it is. */
async function numberToDial(context: Context, ticketNo: string, by: Person): Promise<string> {
  const person = context.directory.person(by.id);
  if (!person) throw new ProblemError(401, 'not-signed-in', '请先登录');
  const { state } = await findTicket(context, ticketNo, person);
  const { contactNo, callerNo, doNotContact } = state.citizen;
  if (doNotContact) throw new ProblemError(409, 'do-not-contact', '诉求人要求不联系');
  const number = contactNo ?? callerNo;
  if (!number) throw new ProblemError(409, 'no-number', '这张工单没有可以联系的号码');
  await writeAudit(context, { person, act: 'dial-citizen', ticketNo, reason: '回拨诉求人', address: '' });
  return number;
}
