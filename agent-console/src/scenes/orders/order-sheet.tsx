import { type OrderView, type SaidView, showOrder } from '@hotline/shared/contracts/rest/orders';
import {
  authorityWords,
  orderKindWords,
  orderTriggerWords,
  orderVerbWords,
  roleWords,
} from '@hotline/shared/words/zh-CN';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';
import { OrderForm } from './order-form.tsx';
import css from './orders.module.css';

/** One order in the official form (督查意见通知书), printable, with what may be done below. */
export const OrderSheet = ({ id }: { id: string }) => {
  const { data: order, error, refetch } = useRoute(showOrder, { params: { id } });
  if (order === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <>
      <Notice order={order} />
      <Button onClick={() => window.print()}>打印</Button>
      {order.offered.length > 0 && <OrderForm key={order.version} order={order} />}
      <h2 className={css.section}>经过</h2>
      <ol className={css.history}>
        {order.history
          .filter(({ act }) => !act.startsWith('fire:'))
          .map(({ at, by, act, text }) => (
            <li key={`${at}${act}`}>
              {shortTime(at)} {by} {words(orderVerbWords, act)}：{text}
            </li>
          ))}
      </ol>
    </>
  );
};

const Notice = ({ order }: { order: OrderView }) => {
  const { hotlineName } = useReference();
  return (
    <article className={css.notice} data-print>
      <h1>督查意见通知书</h1>
      <p className={css.number}>{order.orderNo ?? '（待签发，未编号）'}</p>
      <p>{order.bodyName}：</p>
      <p className={css.body}>
        {orderTriggerWords[order.trigger]}。{order.reason}。现予{orderKindWords[order.kind]}。
      </p>
      <p className={css.body}>督办要求：{order.requirement || '（签发时填写）'}</p>
      <p className={css.body}>
        涉及工单：
        {order.tickets.map(({ ticketNo, title }) => (
          <span key={ticketNo}>
            <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link> {title}；
          </span>
        ))}
      </p>
      {order.dueAt !== null && <p className={css.body}>请于 {shortTime(order.dueAt)} 前书面回复。</p>}
      {order.statementUntil !== null && (
        <p className={css.body}>如有异议，可于 {shortTime(order.statementUntil)} 前申辩。</p>
      )}
      {order.statements.map((said) => (
        <Part key={said.at} label="申辩" said={said} />
      ))}
      <Part label={order.finding?.factual ? '认定属实' : '认定不属实'} said={order.finding} />
      <Part label="单位回复" said={order.reply} />
      {order.plan.map((line) => (
        <Part key={line.month} label={`${line.month} 月计划`} said={line} />
      ))}
      {order.handOver && <p className={css.body}>移交{authorityWords[order.handOver.authority]}。</p>}
      <Part label="接收回执" said={order.handOver?.receipt ?? null} />
      <Part label="处理结果" said={order.handOver?.outcome ?? null} />
      <Part label="销号" said={order.closed} />
      <footer>
        {hotlineName}
        <br />
        签发人：{order.issuer ?? `待${roleWords[order.signer]}签发`}
        {order.issuedAt !== null && `　${shortTime(order.issuedAt)}`}
      </footer>
    </article>
  );
};

const Part = ({ label, said }: { label: string; said: SaidView | null }) =>
  said && (
    <p className={css.body}>
      {label}（{said.by}，{shortTime(said.at)}）：{said.text}
    </p>
  );
