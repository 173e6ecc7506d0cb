import { purposeOf } from '../../attachment/attachment.ts';
import type { Appliers } from './applier.ts';
import { nothing } from './applier.ts';
import { civilDayOf } from '../../time/civil-date.ts';
import type { Ticket } from '../ticket.ts';
import { putOffKeys, withdrawCards } from './withdraw-cards.ts';

type Verbs =
  | 'urge'
  | 'supplement'
  | 'attach'
  | 'detach'
  | 'instruct'
  | 'raise-urgency'
  | 'merge'
  | 'unmerge'
  | 'share-answer'
  | 'adopt-child'
  | 'release-child'
  | 'link-sibling'
  | 'hand-to-emergency'
  | 'settle-emergency'
  | 'move-due'
  | 'supervise'
  | 'close-supervision'
  | 'fire-clock'
  | 'record-receipt'
  | 'load-calendar'
  | 'rebind-profile';

export const besideAppliers: Appliers<Verbs> = {
  urge: (ticket, { at, actor, data }) => ({
    urges: [...ticket.urges, { at, by: actor, note: data.note, counted: firstOfDay(ticket, at) }],
  }),
  supplement: (ticket, { at, actor, data }) => ({
    supplements: [...ticket.supplements, { at, by: actor, text: data.text }],
    inquiry: ticket.inquiry && { ...ticket.inquiry, answeredAt: ticket.inquiry.answeredAt ?? at },
  }),
  attach: (ticket, { at, actor, data }) => ({
    attachments: [
      ...(ticket.attachments ?? []),
      { ...data.file, purpose: purposeOf(actor.role), round: ticket.round, at, by: actor },
    ],
  }),
  detach: ({ attachments = [] }, { data }) => ({
    attachments: attachments.filter(({ id }) => id !== data.attachmentId),
  }),
  instruct: (ticket, { at, actor, data }) => ({
    instructions: [...ticket.instructions, { at, by: actor, text: data.text }],
  }),
  'raise-urgency': (ticket, { data }) => ({ matter: { ...ticket.matter, urgency: data.urgency } }),
  merge: (ticket, { data, from }) => ({ mergedInto: data.into, mergedFrom: from ?? ticket.status }),
  unmerge: () => ({ mergedInto: null, mergedFrom: null }),
  'share-answer': (_, { at, actor, data }) => ({
    result: {
      ...data.answer,
      writtenAt: at,
      writtenBy: actor,
      approvedBy: null,
      submittedAt: at,
      submittedBy: actor,
    },
    mergedInto: data.parent,
  }),
  'adopt-child': (ticket, { data }) => ({ children: [...ticket.children, data.child] }),
  'release-child': (ticket, { data }) => ({ children: ticket.children.filter((no) => no !== data.child) }),
  'record-receipt': (ticket, { at, data }) => ({
    receipts: [...(ticket.receipts ?? []), { at, answeredBy: data.answeredBy, callId: data.callId }],
  }),
  'link-sibling': (ticket, { data }) => ({ siblings: [...ticket.siblings, data.sibling] }),
  'hand-to-emergency': (ticket, { at, actor, data }) => {
    const { transferNo, line, callId, dangerToLife, consent } = data;
    return {
      awaitsForm: ticket.awaitsForm || data.awaitsForm === true,
      emergency: { transferNo, line, callId, dangerToLife, consent, at, by: actor, outcome: 'pending' },
      callIds:
        callId === null || ticket.callIds.includes(callId) ? ticket.callIds : [...ticket.callIds, callId],
    };
  },
  'settle-emergency': (ticket, { data }) => ({
    emergency: { ...ticket.emergency!, outcome: data.outcome },
  }),
  'move-due': nothing,
  supervise: (ticket, { at, actor, data }) => ({
    supervisionLevel: data.level,
    orders: [...ticket.orders, { level: data.level, at, by: actor, reason: data.reason, closed: null }],
  }),
  'close-supervision': (ticket, { at, actor, data }) => {
    const index = ticket.orders.findLastIndex(({ closed }) => closed === null);
    const closed = { at, by: actor, reason: data.reason };
    return { orders: ticket.orders.map((order, n) => (n === index ? { ...order, closed } : order)) };
  },
  'fire-clock': nothing,
  'load-calendar': (ticket, { clocks, at }) => withdrawCards(ticket, putOffKeys(ticket, clocks), at),
  'rebind-profile': (ticket, { clocks, at }) => withdrawCards(ticket, putOffKeys(ticket, clocks), at),
};

function firstOfDay(ticket: Ticket, at: number): boolean {
  return !ticket.urges.some((urge) => urge.counted && civilDayOf(urge.at) === civilDayOf(at));
}
