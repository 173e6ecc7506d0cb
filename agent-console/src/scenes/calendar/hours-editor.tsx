import { Button, Input } from 'antd';
import type { Calendar } from './day-marks.ts';
import css from './calendar.module.css';

type Range = Calendar['hours'][number];

const sessionsText = ({ sessions }: Range): string =>
  sessions.map(({ start, end }) => `${start}-${end}`).join(' ');
const sessionsOf = (text: string): Range['sessions'] =>
  text
    .trim()
    .split(/\s+/u)
    .filter(Boolean)
    .map((session) => {
      const [start = '', end = ''] = session.split('-');
      return { start, end };
    });
const withDates = ({ sessions }: Range, from: string, to: string): Range => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  sessions,
});

interface Props {
  calendar: Calendar;
  onChange: (calendar: Calendar) => void;
}

/** Working hours by range of dates; the gap between two sessions is the lunch break. */
export const HoursEditor = ({ calendar, onChange }: Props) => {
  const { hours } = calendar;
  const put = (index: number, range: Range): void =>
    onChange({ ...calendar, hours: hours.map((old, at) => (at === index ? range : old)) });
  return (
    <div>
      <p>起止日期留空表示不限；各段首尾相接，覆盖每一天。</p>
      {hours.map((range, index) => (
        <div key={index} className={css.range}>
          <Input
            size="small"
            style={{ width: 104 }}
            aria-label={`作息 ${index + 1} 开始日期`}
            placeholder="起 不限"
            value={range.from ?? ''}
            onChange={({ target }) => put(index, withDates(range, target.value.trim(), range.to ?? ''))}
          />
          <Input
            size="small"
            style={{ width: 104 }}
            aria-label={`作息 ${index + 1} 结束日期`}
            placeholder="止 不限"
            value={range.to ?? ''}
            onChange={({ target }) => put(index, withDates(range, range.from ?? '', target.value.trim()))}
          />
          <Input
            size="small"
            style={{ width: 178 }}
            aria-label={`作息 ${index + 1} 时段`}
            defaultValue={sessionsText(range)}
            onBlur={({ target }) => put(index, { ...range, sessions: sessionsOf(target.value) })}
          />
          <Button
            size="small"
            type="text"
            disabled={hours.length === 1}
            onClick={() => onChange({ ...calendar, hours: hours.filter((_, at) => at !== index) })}
          >
            删除
          </Button>
        </div>
      ))}
      <Button
        size="small"
        style={{ marginTop: 8 }}
        onClick={() =>
          onChange({ ...calendar, hours: [...hours, { sessions: [...hours.at(-1)!.sessions] }] })
        }
      >
        增加一段作息
      </Button>
    </div>
  );
};
