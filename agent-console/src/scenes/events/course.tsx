import type { TopicView } from '@hotline/shared/contracts/rest/topics';
import css from './events.module.css';

const WEEK_MS = 7 * 24 * 3_600_000;
const SHOWN = 8;
const HEIGHT = 28;

/** Messages by week, the last eight up to the last one with any. */
export const Course = ({ weeks }: Pick<TopicView, 'weeks'>) => {
  const last = Date.parse(weeks.at(-1)?.from ?? '');
  if (Number.isNaN(last)) return '—';
  const columns = Array.from({ length: SHOWN }, (_, index) => {
    const from = new Date(last - (SHOWN - 1 - index) * WEEK_MS).toISOString().slice(0, 10);
    return { from, count: weeks.find((week) => week.from === from)?.count ?? 0 };
  });
  const most = Math.max(...columns.map(({ count }) => count), 1);
  const said = columns.map(({ from, count }) => `${from.slice(5)} 起 ${count} 件`).join('，');
  return (
    <div className={css.course} role="img" aria-label={said} title={said}>
      {columns.map(({ from, count }) => (
        <i key={from} style={{ height: count === 0 ? 1 : Math.max(3, (HEIGHT * count) / most) }} />
      ))}
    </div>
  );
};
