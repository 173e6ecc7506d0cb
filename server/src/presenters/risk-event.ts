import type { SaidView } from '@hotline/shared/contracts/rest/orders';
import type { RiskEventView } from '@hotline/shared/contracts/rest/risk-events';
import { DUTY_OFFICE } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { riskRules } from '@hotline/shared/domain/emergency/risk-event/rules';
import { nextRiskDue } from '@hotline/shared/domain/emergency/risk-event/watch-risk';
import { offeredOnCase } from '@hotline/shared/domain/supervision/case/decide-case';
import type { Said } from '@hotline/shared/domain/supervision/order/order';
import { DUTY_OFFICE_NAME } from '@hotline/shared/words/zh-CN';
import { actorOf } from '../commands/actors.ts';
import type { Context } from '../context.ts';
import type { TicketOfRisk } from '../emergency/tickets-of-risk.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

const said = ({ at, by, text }: Said): SaidView => ({
  at,
  by: by.role === 'machine' ? '系统' : by.name,
  text,
});

/** 风险事件 with its 紧急信息专报. */
export function presentRiskEvent(
  { directory }: Context,
  { _id, version, state }: CaseDocument<RiskEvent>,
  tickets: readonly TicketOfRisk[],
  reader: PersonRecord,
): RiskEventView {
  const nameOf = (id: string): string =>
    id === DUTY_OFFICE ? DUTY_OFFICE_NAME : (directory.body(id)?.name ?? id);
  const { decision, editions, receipts, instructions, receiving, history } = state;
  return {
    id: _id,
    version,
    status: state.status,
    trigger: state.trigger,
    riskClass: state.riskClass,
    words: [...state.words],
    title: state.title,
    place: state.place,
    callId: state.callId,
    ticketNos: tickets.flatMap(({ ticketNo }) => ticketNo ?? []),
    raisedAt: state.raisedAt,
    dueAt: nextRiskDue(state),
    reportNo: state.reportNo,
    decision: decision && said(decision),
    to: state.to.map((id) => ({ id, name: nameOf(id) })),
    editions: editions.map((edition) => ({ ...said(edition), kind: edition.kind })),
    receipts: receipts.map((one) => ({ ...said(one), from: one.from, receiptNo: one.receiptNo })),
    receiptDue: receiving?.dueAt ?? null,
    instructions: instructions.map(({ no, leader, doing, done, ...order }) => ({
      ...said(order),
      no,
      leader,
      dueAt: doing.dueAt,
      done: done && said(done),
    })),
    history: history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: [
      ...new Set(reader.roles.flatMap((role) => offeredOnCase(riskRules, state, actorOf(reader, role), []))),
    ],
  };
}
