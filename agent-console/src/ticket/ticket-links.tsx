import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Link } from 'react-router';
import { emergencyLineWords } from '@hotline/shared/words/zh-CN';
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
    {ticket.emergency && (
      <p>
        一键转接：{words(emergencyLineWords, ticket.emergency.line)}，
        {words(outcomes, ticket.emergency.outcome)}（{ticket.emergency.transferNo}）
      </p>
    )}
  </div>
);
