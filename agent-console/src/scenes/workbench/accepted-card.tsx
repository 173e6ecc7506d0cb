import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { Attachments } from '../../attachments/attachments.tsx';
import { useRoute } from '../../api/use-route.ts';
import { useCallWork } from '../../app/call-work.tsx';
import { StatusTag } from '../../components/tags.tsx';
import { fullTime, shortTime } from '../../components/time.ts';
import { clockWords } from '@hotline/shared/words/zh-CN';
import css from './workbench.module.css';

interface Props {
  ticketNo: string;
  initial: TicketView;
  onNext: () => void;
}

/** Number, query code and deadlines, to be read out to the caller. */
export const AcceptedCard = ({ ticketNo, initial, onNext }: Props) => {
  const { data: ticket = initial } = useRoute(showTicket, { params: { ticketNo } }, { initialData: initial });
  const { setWork } = useCallWork();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  useEffect(() => setWork({ draftId: null, ticketNo, risks: [], line: '110' }), [setWork, ticketNo]);
  const open = ticket.clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
  return (
    <div className={css.accepted}>
      <header>
        <h2>已受理</h2> <StatusTag status={ticket.status} />
        <Link to={`/tickets/${ticketNo}`} target="_blank">
          打开工单
        </Link>
        <Button ref={next} type="primary" onClick={onNext}>
          登记下一件
        </Button>
      </header>
      <dl className={css.numbers}>
        <dt>工单编号</dt>
        <dd>{grouped(ticket.ticketNo)}</dd>
        <dt>查询码</dt>
        <dd>{ticket.queryCode ?? '—'}</dd>
      </dl>
      <p className={css.script}>{scriptOf(ticket)}</p>
      <ul className={css.clocks} aria-label="时限">
        {open.map(({ key, name, dueAt }) => (
          <li key={key}>
            <span>{clockWords[name]}</span>
            <b>{dueAt === null ? '待日历载入后计算' : fullTime(dueAt)}</b>
          </li>
        ))}
      </ul>
      <Attachments ticket={ticket} purpose="report" />
      <ActionPanel ticket={ticket} />
    </div>
  );
};

/** In groups that can be read out. */
const grouped = (no: string): string => no.replace(/^(\d{6})(\d{8})(\d)(\d+)$/u, '$1 $2 $3 $4');

/** What the agent says. */
const scriptOf = ({ status, queryCode, clocks }: TicketView): string => {
  if (status === 'answered') return '您咨询的问题已当场答复。感谢来电。';
  const appeal = clocks.find(({ name, metAt }) => name === 'appeal' && metAt === null);
  const promise = appeal?.dueAt ? `我们将在 ${shortTime(appeal.dueAt)} 前给您答复。` : '我们会尽快给您答复。';
  return `您的诉求已受理，查询码是 ${queryCode?.split('').join(' ') ?? '—'}。${promise}凭查询码和您的电话号码可随时查询进度。`;
};
