import { Tooltip } from 'antd';
import css from './due.module.css';
import { fullTime, span } from './time.ts';
import { useNow } from './use-now.ts';

const soonMs = 4 * 3_600_000;

/** A deadline of a file, counting; nothing where none runs. */
export const DueAt = ({ dueAt }: { dueAt: number | null }) => {
  const now = useNow(15_000);
  if (dueAt === null) return null;
  const left = dueAt - now;
  const level = left < 0 ? 'late' : left < soonMs ? 'soon' : 'far';
  return (
    <Tooltip title={fullTime(dueAt)}>
      <span className={css.due} data-level={level}>
        {left < 0 ? `超时 ${span(-left)}` : `剩 ${span(left)}`}
      </span>
    </Tooltip>
  );
};
