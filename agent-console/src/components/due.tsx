import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { Tooltip } from 'antd';
import { clockWords } from '@hotline/shared/words/zh-CN';
import css from './due.module.css';
import { fullTime, span } from './time.ts';
import { useNow } from './use-now.ts';

const soonMs = 4 * 3_600_000;

const levelOf = (left: number): string => {
  if (left < 0) return 'late';
  return left < soonMs ? 'soon' : 'far';
};

/** The nearest deadline, counting. */
export const Due = ({ due }: { due: TicketRow['nextDue'] }) => {
  const now = useNow(15_000);
  if (due === null) return null;
  if (due.dueAt === null)
    return (
      <span className={css.due} data-level="soon">
        {clockWords[due.clock]} 待日历
      </span>
    );
  const left = due.dueAt - now;
  return (
    <Tooltip title={`${clockWords[due.clock]}：${fullTime(due.dueAt)}`}>
      <span className={css.due} data-level={levelOf(left)}>
        {clockWords[due.clock]} {left < 0 ? `超时 ${span(-left)}` : `剩 ${span(left)}`}
      </span>
    </Tooltip>
  );
};
