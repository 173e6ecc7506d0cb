import { Button, Input, Select } from 'antd';
import { CodeList } from './code-list.tsx';
import type { Edited, Policy } from './edited.ts';
import css from './voice.module.css';

type Hours = Policy['hours'][number];
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, i) => ({
  value: i + 1,
  label,
}));

/** 技能组, and which of them serves when. */
export const HoursEditor = ({ policy, onChange }: Edited) => {
  const groups = policy.groups.map(({ code, name }) => ({ value: code, label: name }));
  const put = (index: number, part: Partial<Hours>): void =>
    onChange({ hours: policy.hours.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const added: Hours = {
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    from: '08:00',
    to: '20:00',
    group: policy.otherwise,
  };
  return (
    <div className={css.columns}>
      <section aria-label="值班时段">
        <h3>值班时段</h3>
        <p>按顺序取第一条相符的时段，都不相符的时间由“其余时间”的组当值。</p>
        {policy.hours.map((one, index) => (
          <div key={index} className={css.row}>
            <Select
              mode="multiple"
              size="small"
              maxTagCount="responsive"
              style={{ width: 220 }}
              aria-label="星期"
              value={[...one.weekdays]}
              options={weekdays}
              onChange={(days: number[]) => put(index, { weekdays: days.toSorted((a, b) => a - b) })}
            />
            <Time label="开始" value={one.from} onChange={(from) => put(index, { from })} />–
            <Time label="结束" value={one.to} onChange={(to) => put(index, { to })} />
            <Select
              size="small"
              style={{ width: 110 }}
              aria-label="当值组"
              value={one.group}
              options={groups}
              onChange={(group: string) => put(index, { group })}
            />
            <Button
              size="small"
              type="text"
              onClick={() => onChange({ hours: policy.hours.filter((_, at) => at !== index) })}
            >
              删除
            </Button>
          </div>
        ))}
        <div className={css.row}>
          <Button size="small" onClick={() => onChange({ hours: [...policy.hours, added] })}>
            增加时段
          </Button>
          其余时间
          <Select
            size="small"
            style={{ width: 110 }}
            aria-label="其余时间当值组"
            value={policy.otherwise}
            options={groups}
            onChange={(otherwise: string) => onChange({ otherwise })}
          />
        </div>
      </section>
      <CodeList title="技能组" list={policy.groups} onChange={(list) => onChange({ groups: list })} />
    </div>
  );
};

const Time = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) => (
  <Input
    size="small"
    style={{ width: 64 }}
    aria-label={label}
    placeholder="HH:MM"
    value={value}
    onChange={({ target }) => onChange(target.value.trim())}
  />
);
