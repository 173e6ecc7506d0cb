import { citizen as citizenShape, matter as matterShape } from '@hotline/shared/contracts/matter';
import { acceptTicket } from '../commands/accept-ticket.ts';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { actorOf } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import type { DraftDocument } from '../store/models/draft.ts';
import { loadTicketByNo } from '../store/ticket-repository.ts';
import type { EmergencyHandOver } from './call-desk.ts';

/** Puts the hand-over on record; a call without a ticket gets one from its draft, as far as that was written. */
export async function handToEmergency(context: Context, hand: EmergencyHandOver): Promise<void> {
  const { call, by, transferNo, line, dangerToLife, consent } = hand;
  const actor = actorOf({ ...context.directory.person(by.id)!, name: by.name }, 'agent');
  const ticketId = await ticketOf(context, hand);
  const command = {
    type: 'hand-to-emergency',
    transferNo,
    line,
    callId: call.callId,
    dangerToLife,
    consent,
  } as const;
  await actOnLatest(context, ticketId, command, actor);
}

async function ticketOf(context: Context, hand: EmergencyHandOver): Promise<string> {
  const known = hand.ticketNo
    ? await loadTicketByNo(context.store, hand.ticketNo)
    : await ofCall(context, hand.call.callId);
  if (known) return known._id;
  const draft = hand.draftId ? await context.store.drafts.findById(hand.draftId).lean<DraftDocument>() : null;
  const actor = actorOf(context.directory.person(hand.by.id)!, 'agent');
  const intake = {
    source: 'phone',
    upstreamNo: null,
    upstreamDue: null,
    callId: hand.call.callId,
    next: 'keep',
  } as const;
  const { loaded } = await acceptTicket(
    context,
    { ...intake, ...contentOf(context, hand, draft) },
    [actor],
    null,
  );
  if (draft) await context.store.drafts.deleteOne({ _id: draft._id });
  return loaded._id;
}

const ofCall = (context: Context, callId: string) =>
  context.store.tickets.findOne({ 'state.callIds': callId }, { _id: 1 }).lean();

function contentOf(context: Context, { call, line }: EmergencyHandOver, draft: DraftDocument | null) {
  const text = `来电人情况紧急，已一键转接 ${line}`;
  const written = Object.fromEntries(
    Object.entries(draft?.matter ?? {}).filter(([, value]) => value !== '' && value !== null),
  );
  const citizen = {
    callerNo: call.callerNo,
    contactNo: call.callerNo,
    name: null,
    gender: 'unknown',
    kind: 'person',
    creditCode: null,
    isAnonymous: false,
    isConfidential: false,
    needCallback: true,
    doNotContact: false,
  } as const;
  const matter = {
    type: 'request',
    category: [],
    urgency: 'critical',
    title: text,
    content: text,
    divisionCode: context.directory.divisions()[0]?._id ?? '410927',
    address: '',
    location: null,
    occurredAt: null,
    accused: null,
    tags: [],
  } as const;
  const asWritten = matterShape.safeParse({ ...matter, ...written, urgency: 'critical' });
  const known = citizenShape.safeParse({ ...citizen, ...draft?.citizen });
  return {
    citizen: known.success ? known.data : citizenShape.parse(citizen),
    matter: asWritten.success ? asWritten.data : matterShape.parse(matter),
  };
}
