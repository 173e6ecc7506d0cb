import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type Calendar, type DayKind, markDay, yearMarks } from './day-marks.ts';
import { Month } from './month.tsx';
import css from './calendar.module.css';

interface Props {
  calendar: Calendar;
  onChange: (calendar: Calendar) => void;
}

/** A year at a glance; the chosen mark is put on the days that are clicked. */
export const YearView = ({ calendar, onChange }: Props) => {
  const years = calendar.coveredYears;
  const [year, setYear] = useState(years.at(-1) ?? 2026);
  const [kind, setKind] = useState<DayKind>('off');
  const [name, setName] = useState('');
  const next = (years.at(-1) ?? year) + 1;
  const addYear = (): void => {
    onChange({ ...calendar, coveredYears: [...years, next] });
    setYear(next);
  };
  return (
    <div className={css.year}>
      <div className={css.bar}>
        <Segmented aria-label="年度" options={[...years]} value={year} onChange={setYear} />
        <Button size="small" onClick={addYear}>
          增加 {next} 年
        </Button>
        <Segmented
          aria-label="标记"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'off', label: '放假' },
            { value: 'on', label: '调休上班' },
            { value: 'plain', label: '恢复' },
          ]}
        />
        <Input
          style={{ width: 130 }}
          aria-label="名称"
          placeholder="名称，如 国庆节"
          maxLength={40}
          value={name}
          disabled={kind === 'plain'}
          onChange={({ target }) => setName(target.value)}
        />
        <span>选好标记后点日期</span>
      </div>
      <div className={css.months}>
        {yearMarks(calendar, year).map((days, index) => (
          <Month
            key={index}
            month={index + 1}
            days={days}
            onPick={(day) =>
              onChange(markDay(calendar, day.date, kind, name.trim() || day.name || '临时调整'))
            }
          />
        ))}
      </div>
    </div>
  );
};
