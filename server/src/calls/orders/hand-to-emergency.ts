import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { openingCommands } from '../../commands/accept-ticket.ts';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { actorOf } from '../../commands/actors.ts';
import { compose } from '../../commands/compose.ts';
import { insertOrRepeat } from '../../commands/insert-or-repeat.ts';
import type { Context } from '../../context.ts';
import type { DraftDocument } from '../../store/models/draft.ts';
import { loadTicketByNo } from '../../store/ticket-repository.ts';
import type { EmergencyHandOver } from '../desk/call-desk.ts';
import { contentOfHandOver } from './content-of-hand-over.ts';

type Hand = Extract<Command, { type: 'hand-to-emergency' }>;

/**
 * Puts the hand-over on record. A call without a ticket gets one, from its draft as far as that was written; the form
 * that the agent accepts later completes it.
 */
export async function handToEmergency(context: Context, hand: EmergencyHandOver): Promise<void> {
  const { call, by, transferNo, line, dangerToLife, consent } = hand;
  const actor = actorOf({ ...context.directory.person(by.id)!, name: by.name }, 'agent');
  const { callId } = call;
  const command: Hand = { type: 'hand-to-emergency', transferNo, line, callId, dangerToLife, consent };
  const known = await ticketOf(context, hand);
  if (!known && (await openFor(context, hand, command, actor))) return;
  const ticketId = known ?? (await ofCall(context, callId));
  if (ticketId !== null) await actOnLatest(context, ticketId, command, actor);
}

async function ticketOf(context: Context, { ticketNo, call }: EmergencyHandOver): Promise<string | null> {
  if (ticketNo === null) return ofCall(context, call.callId);
  return (await loadTicketByNo(context.store, ticketNo))?._id ?? null;
}

const ofCall = async ({ store }: Context, callId: string): Promise<string | null> =>
  (await store.tickets.findOne({ 'state.callIds': callId }, { _id: 1 }).sort({ 'state.openedAt': 1 }).lean())
    ?._id ?? null;

/** @returns false when the form of the call was accepted at the same moment: that ticket is the call's. */
async function openFor(
  context: Context,
  hand: EmergencyHandOver,
  command: Hand,
  actor: Actor,
): Promise<boolean> {
  const { callId } = hand.call;
  const draft = await context.store.drafts
    .findOne(hand.draftId === null ? { callId } : { _id: hand.draftId })
    .lean<DraftDocument>();
  const county = context.directory.divisions()[0]?._id ?? '410927';
  const contents = contentOfHandOver(hand, draft, county);
  const opening = await openingCommands(context, {
    ...contents,
    source: 'phone',
    upstreamNo: null,
    upstreamDue: null,
    callId,
    next: 'keep',
  });
  const change = await compose(context, null, [...opening, { ...command, awaitsForm: true }], [actor]);
  return (await insertOrRepeat(context, change, callId)) !== null;
}
