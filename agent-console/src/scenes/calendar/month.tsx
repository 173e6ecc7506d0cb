import type { DayMark } from './day-marks.ts';
import css from './calendar.module.css';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const kinds = { off: '放假', on: '调休上班', plain: '' } as const;

interface Props {
  month: number;
  days: readonly DayMark[];
  onPick: (day: DayMark) => void;
}

/** One month, Monday first; a click marks a day. */
export const Month = ({ month, days, onPick }: Props) => {
  const [first] = days;
  const before = first ? (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  return (
    <section className={css.month} aria-label={`${month} 月`}>
      <h3>{month} 月</h3>
      <div className={css.days}>
        {weekdays.map((word) => (
          <i key={word}>{word}</i>
        ))}
        {days.map((day, index) => (
          <button
            key={day.date}
            type="button"
            className={css.day}
            style={index === 0 ? { gridColumnStart: before + 1 } : undefined}
            data-kind={day.kind}
            data-weekend={day.isWeekend}
            title={day.kind === 'plain' ? day.date : `${day.date} ${day.name}（${kinds[day.kind]}）`}
            aria-label={`${day.date} ${day.name}${kinds[day.kind] || (day.isWeekend ? '周末' : '工作日')}`}
            onClick={() => onPick(day)}
          >
            {day.day}
          </button>
        ))}
      </div>
    </section>
  );
};
