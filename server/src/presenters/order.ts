import type { OrderRow, OrderView, SaidView } from '@hotline/shared/contracts/rest/orders';
import { offeredOnCase } from '@hotline/shared/domain/supervision/case/decide-case';
import { kindOf } from '@hotline/shared/domain/supervision/order/order';
import type { Order, Said } from '@hotline/shared/domain/supervision/order/order';
import { signerOf } from '@hotline/shared/domain/supervision/order/parties';
import { orderRules } from '@hotline/shared/domain/supervision/order/rules';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { actorOf } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

const said = ({ at, by, text }: Said): SaidView => ({ at, by: nameOf(by), text });
const nameOf = ({ name, role }: Actor): string => (role === 'machine' ? '系统' : name);

/** A line of the 台账. @param titles of its tickets that the reader may read, by number */
export function presentOrderRow(
  { directory }: Context,
  { _id, version, state }: CaseDocument<Order>,
  titles: ReadonlyMap<string, string>,
): OrderRow {
  const { orderNo, level, status, trigger, reason, bodyId, proposedAt, issuedAt, signing, replying } = state;
  const planned = state.plan.at(-1);
  return {
    id: _id,
    version,
    orderNo,
    kind: kindOf(level),
    level,
    status,
    trigger,
    reason,
    tickets: state.tickets.map(({ ticketNo }) => ({ ticketNo, title: titles.get(ticketNo) ?? '' })),
    bodyId,
    bodyName: directory.body(bodyId)?.name ?? bodyId,
    signer: signerOf(state),
    proposedAt,
    issuedAt,
    dueAt: (status === 'proposed' ? signing : replying)?.dueAt ?? null,
    cards: state.fired.filter((mark) => mark.includes('-card@')).map((mark) => mark.split(/[/@]/u)[1]!),
    planned: planned ? { month: planned.month, text: planned.text } : null,
    closedAt: state.closed?.at ?? null,
  };
}

/** One order with what its reader may do. */
export function presentOrder(
  context: Context,
  document: CaseDocument<Order>,
  titles: ReadonlyMap<string, string>,
  reader: PersonRecord,
): OrderView {
  const { state } = document;
  const { issuer, finding, reply, plan, handOver, closed } = state;
  return {
    ...presentOrderRow(context, document, titles),
    issuer: issuer && nameOf(issuer),
    issuerRole: issuer && issuer.role,
    requirement: state.requirement,
    span: state.replying?.span ?? null,
    statementUntil: state.stating?.dueAt ?? null,
    statements: state.statements.map(said),
    finding: finding && { ...said(finding), factual: finding.factual },
    reply: reply && said(reply),
    plan: plan.map((line) => ({ ...said(line), month: line.month })),
    handOver: handOver && {
      ...handOver,
      receipt: handOver.receipt && { ...said(handOver.receipt), receiptNo: handOver.receipt.receiptNo },
      outcome: handOver.outcome && said(handOver.outcome),
    },
    closed: closed && said(closed),
    history: state.history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: offeredTo(context, state, reader),
  };
}

function offeredTo({ directory }: Context, state: Order, reader: PersonRecord): OrderView['offered'] {
  const scope = reader.bodyId ? directory.bodiesBelow(reader.bodyId) : [];
  const verbs = reader.roles.flatMap((role) =>
    offeredOnCase(orderRules, state, actorOf(reader, role), scope),
  );
  return [...new Set(verbs)];
}
