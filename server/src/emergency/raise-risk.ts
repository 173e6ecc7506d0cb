import { randomUUID } from 'node:crypto';
import type { raiseRiskEvent } from '@hotline/shared/contracts/rest/risk-events';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { maskAddress, maskText } from '@hotline/shared/domain/privacy/mask';
import type { z } from 'zod';
import { actorOf } from '../commands/actors.ts';
import { findTicket } from '../commands/find-ticket.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';
import type { DraftDocument } from '../store/models/draft.ts';
import { fileRisk } from './file-risk.ts';

type Wanted = z.output<NonNullable<typeof raiseRiskEvent.body>>;
type Known = Pick<RiskEvent, 'title' | 'place' | 'tickets'> & { cause: string };

/** An agent presses the key in a call, or somebody has a ticket before him. @throws 404, 422 */
export async function raiseRisk(
  context: Context,
  { callId, ticketNo, words, riskClass, text }: Wanted,
  person: PersonRecord,
): Promise<CaseDocument<RiskEvent>> {
  const known =
    ticketNo === null ? await ofCall(context, callId, text) : await ofTicket(context, ticketNo, person);
  const trigger = ticketNo !== null ? 'ticket' : words.length > 0 ? 'words' : 'key';
  const actor = actorOf(person, person.roles[0]!);
  const event = await fileRisk(
    context,
    { ...known, trigger, riskClass, words, callId, text: maskText(text) },
    actor,
  );
  await context.store.riskDecisions.create({
    _id: randomUUID(),
    at: context.clock.now(),
    by: person.name,
    callId,
    ticketNo: known.tickets[0]?.ticketNo ?? null,
    words,
    decision: 'reported',
    line: null,
    reason: maskText(text),
  });
  return event;
}

async function ofTicket(context: Context, ticketNo: string, reader: PersonRecord): Promise<Known> {
  const { _id: ticketId, state } = await findTicket(context, ticketNo, reader);
  const [callId] = state.callIds;
  return { ...knownOf(state.matter, [{ ticketId, ticketNo }]), cause: causeOf(callId, ticketId) };
}

/** Raised in a call and later from its ticket it is one event. */
const causeOf = (callId: string | undefined, ticketId: string): string =>
  callId === undefined ? ticketId : `call/${callId}`;

/** The ticket of the call, else what stands in its draft, else what is told with the key. */
async function ofCall({ store }: Context, callId: string | null, told: string): Promise<Known> {
  if (callId === null) throw new ProblemError(422, 'risk-about-nothing', '请在通话中或从工单提出');
  const ticket = await store.tickets
    .findOne({ 'state.callIds': callId }, { 'state.ticketNo': 1, 'state.matter': 1 })
    .sort({ 'state.openedAt': 1 })
    .lean<{ _id: string; state: { ticketNo: string | null; matter: Draft } }>();
  const cause = `call/${callId}`;
  if (ticket?.state.ticketNo) {
    const tickets = [{ ticketId: ticket._id, ticketNo: ticket.state.ticketNo }];
    return { ...knownOf(ticket.state.matter, tickets), cause };
  }
  const draft = await store.drafts.findOne({ callId }).lean<DraftDocument>();
  const { title, content, address } = draft?.matter ?? {};
  return { ...knownOf({ title, content: content || told, address }, []), cause };
}

interface Draft {
  title?: string | undefined;
  content?: string | undefined;
  address?: string | undefined;
}
const TITLE_LENGTH = 60;

const knownOf = ({ title, content, address }: Draft, tickets: Known['tickets']): Omit<Known, 'cause'> => ({
  title: maskText(title || content || '通话中上报，待补充').slice(0, TITLE_LENGTH),
  place: maskAddress(address ?? ''),
  tickets,
});
