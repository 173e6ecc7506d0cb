import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Link } from 'react-router';
import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { useEmergencyPolicy } from '../components/emergency-policy.ts';
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

/** 主单 / 关联单, siblings of one call, and the emergency line. */
export const TicketLinks = ({ ticket }: { ticket: TicketView }) => (
  <div className={css.links}>
    <Numbers label="主单" numbers={ticket.mergedInto ? [ticket.mergedInto] : []} />
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
