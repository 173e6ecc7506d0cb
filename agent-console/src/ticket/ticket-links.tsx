import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Link } from 'react-router';
import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { useEmergencyPolicy } from '../components/emergency-policy.ts';
import { Mark } from '../components/mark.tsx';
import { words } from '../components/words.ts';
import css from './ticket.module.css';

const Numbers = ({ label, numbers }: { label: string; numbers: readonly string[] }) =>
  numbers.length === 0 ? null : (
    <p>
      {label}：
      {numbers.map((no) => (
        <Link key={no} to={`/tickets/${no}`} style={{ marginRight: 8 }}>
          {no}
        </Link>
      ))}
    </p>
  );

const outcomes: Record<string, string> = {
  pending: '呼叫中',
  connected: '已接通',
  failed: '未接通',
  refused: '被退回',
};

/** 一单多办: whom else the matter was divided among. */
const Parts = ({ parts }: Pick<TicketView, 'parts'>) =>
  parts.length === 0 ? null : (
    <p>
      分办单：
      {parts.map(({ bodyId, bodyName, ticketNo, settledAt, liesWithAccused }) => (
        <span key={ticketNo ?? bodyId} className={css.part}>
          {ticketNo && <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link>} {bodyName}
          {settledAt === null ? '，未答复 ' : '，已答复 '}
          {liesWithAccused && <Mark tone="danger">被投诉单位，应回避</Mark>}
        </span>
      ))}
    </p>
  );

/** 主单 / 关联单 / 分办单, siblings of one call, and the emergency line. */
export const TicketLinks = ({ ticket }: { ticket: TicketView }) => (
  <div className={css.links}>
    <Numbers label="主单" numbers={[ticket.mergedInto, ticket.partOf].filter((no) => no !== null)} />
    <Parts parts={ticket.parts} />
    <Numbers label="关联单" numbers={ticket.children} />
    <Numbers label="同一来电的其他事项" numbers={ticket.siblings} />
    {ticket.emergency && <HandedOver {...ticket.emergency} />}
  </div>
);

const HandedOver = ({ line, outcome, transferNo }: NonNullable<TicketView['emergency']>) => {
  const { lines } = useEmergencyPolicy();
  return (
    <p>
      一键转接：{lineName(lines, line)}，{words(outcomes, outcome)}（{transferNo}）
    </p>
  );
};
