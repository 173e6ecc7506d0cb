import type { PublicOrderCommand } from '@hotline/shared/contracts/rest/orders';
import type { OrderCommand } from '@hotline/shared/domain/supervision/order/command';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import { replySpan } from '@hotline/shared/domain/supervision/order/terms';
import { decideCase } from '@hotline/shared/domain/supervision/case/decide-case';
import { actorOf } from '../commands/actors.ts';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { staleVersion } from '../commands/act-on-ticket.ts';
import { actOnCase } from './act-on-case.ts';
import { evidenceOf } from './evidence.ts';
import { orderRoom } from './order-room.ts';
import { nextOrderNo } from './order-number.ts';

/** One verb of a signed-in person on an order as he last saw it. */
export async function actOnOrder(
  context: Context,
  person: PersonRecord,
  loaded: CaseDocument<Order>,
  { version, command }: { version: number; command: PublicOrderCommand },
): Promise<CaseDocument<Order>> {
  if (loaded.version !== version) throw staleVersion();
  const actors = person.roles.map((role) => actorOf(person, role));
  const whole = command.type === 'sign' ? await signing(context, loaded.state, command, actors) : command;
  return actOnCase(context, orderRoom, loaded, whole, actors);
}

type Sign = Extract<PublicOrderCommand, { type: 'sign' }>;

/** A number is drawn only for a signature that will be accepted, so that the series has no gaps. */
async function signing(
  context: Context,
  order: Order,
  { text, span, authority }: Sign,
  actors: ReturnType<typeof actorOf>[],
): Promise<OrderCommand> {
  const { level, urgency, proposedAt } = order;
  const rules = stageRules(context);
  const draft: OrderCommand = {
    type: 'sign',
    text,
    span: span ?? replySpan(rules.supervisionAt(proposedAt).orders, level, urgency),
    orderNo: '',
    handOver: null,
  };
  const now = context.clock.now();
  const able = actors.some(
    (actor) => decideCase(orderRoom.rules, order, draft, { now, actor, scope: [], ...rules }).ok,
  );
  if (!able) return draft;
  const evidenceDigest = level === 4 ? (await evidenceOf(context, order)).digest : '';
  const handOver =
    level === 4 ? { authority: authority ?? ('accountability' as const), evidenceDigest } : null;
  return { ...draft, orderNo: await nextOrderNo(context), handOver };
}
