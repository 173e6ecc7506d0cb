import type { ShiftMattersView } from '@hotline/shared/contracts/rest/shift';
import { riskEventStatusWords, statusWords, urgencyWords } from '@hotline/shared/words/zh-CN';
import { Link } from 'react-router';
import { Mark } from '../../components/mark.tsx';
import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';
import css from './shift.module.css';

/** What the system collected; lists of nothing say so, since that is an answer too. */
export const Matters = ({
  matters: { urgent, emergencies, risks, callBacks },
}: {
  matters: ShiftMattersView;
}) => (
  <div className={css.matters}>
    <h3>未结紧急事项 {urgent.length} 件</h3>
    <ul>
      {urgent.map(({ ticketNo, title, urgency, status }) => (
        <li key={ticketNo}>
          <Mark tone="danger">{words(urgencyWords, urgency)}</Mark>
          <Mark>{words(statusWords, status)}</Mark>
          <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link> {title}
        </li>
      ))}
    </ul>
    <h3>未确认的紧急转接 {emergencies.length} 件</h3>
    <ul>
      {emergencies.map(({ transferNo, ticketNo, line, since }) => (
        <li key={transferNo}>
          转 {line}，{shortTime(since)} 起待对方确认
          {ticketNo && <Link to={`/tickets/${ticketNo}`}> {ticketNo}</Link>}
        </li>
      ))}
    </ul>
    <h3>未终报的风险事件 {risks.length} 件</h3>
    <ul>
      {risks.map(({ id, title, status, reportNo, dueAt }) => (
        <li key={id}>
          <Mark tone={status === 'raised' ? 'danger' : 'info'}>{words(riskEventStatusWords, status)}</Mark>
          <Link to={`/risk?id=${id}`}>{reportNo ?? title}</Link> {reportNo !== null && title}
          {dueAt !== null && ` ${shortTime(dueAt)} 前须办`}
        </li>
      ))}
    </ul>
    <h3>待回拨 {callBacks.length} 个</h3>
    <ul>
      {callBacks.map(({ number, askedAt, dueAt }) => (
        <li key={`${number}${askedAt}`}>
          {number}，{shortTime(dueAt)} 前回拨
        </li>
      ))}
    </ul>
  </div>
);
