import type { DigestItem } from '@hotline/shared/domain/digest/digest';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { Rectification } from '@hotline/shared/domain/supervision/rectification/rectification';
import type { Context } from '../context.ts';
import { readable } from '../policies/ticket-list.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';
import type { PolicePushDocument } from '../store/models/police-push.ts';

/**
 * What the things of a digest are called now, by kind and id. A digest keeps no text of them: what was erased, or is no
 * longer the reader's, has no name here.
 */
export async function subjectsOf(
  context: Context,
  items: readonly Pick<DigestItem, 'kind' | 'id'>[],
  reader: PersonRecord,
): Promise<ReadonlyMap<string, string>> {
  const { tickets, orders, rectifications, checks, policePushes } = context.store;
  const ids = (kind: DigestItem['kind']) => items.flatMap((item) => (item.kind === kind ? [item.id] : []));
  const ofKind = (kind: DigestItem['kind']) => ({ _id: { $in: ids(kind) } });
  const [ofTickets, ofOrders, ofRectifications, ofChecks, ofPushes] = await Promise.all([
    tickets
      .find(
        { $and: [{ 'state.ticketNo': { $in: ids('ticket') } }, readable(context, reader)] },
        { 'state.ticketNo': 1, 'state.matter.title': 1 },
      )
      .lean<{ state: { ticketNo: string; matter: { title: string } } }[]>(),
    orders.find(ofKind('order'), { 'state.orderNo': 1, 'state.reason': 1 }).lean<CaseDocument<Order>[]>(),
    rectifications
      .find(ofKind('rectification'), { 'state.rectificationNo': 1, 'state.title': 1 })
      .lean<CaseDocument<Rectification>[]>(),
    checks.find(ofKind('check'), { 'state.ticketNo': 1, 'state.title': 1 }).lean<CaseDocument<Check>[]>(),
    policePushes.find(ofKind('push')).lean<PolicePushDocument[]>(),
  ]);
  return new Map([
    ...ofTickets.map(({ state }): [string, string] => [
      `ticket/${state.ticketNo}`,
      `${state.ticketNo}《${maskText(state.matter.title)}》`,
    ]),
    ...ofOrders.map(({ _id, state }): [string, string] => [
      `order/${_id}`,
      `督办单${state.orderNo ?? '（待签发）'}：${state.reason}`,
    ]),
    ...ofRectifications.map(({ _id, state }): [string, string] => [
      `rectification/${_id}`,
      `差评件 ${state.rectificationNo}《${state.title}》`,
    ]),
    ...ofChecks.map(({ _id, state }): [string, string] => [
      `check/${_id}`,
      `办结核查 ${state.ticketNo}《${state.title}》`,
    ]),
    ...ofPushes.map((push): [string, string] => [`push/${push._id}`, aboutPush(push)]),
  ]);
}

/** Nothing of the matter: an administrator reads it too. */
const aboutPush = ({ _id, transfer, state, tries, fault }: PolicePushDocument): string =>
  `${transfer.line} 移交 ${_id}：${state === 'waiting' ? `已推送 ${tries} 次未确认${fault ? `（${fault}）` : ''}` : '已有结果'}`;
