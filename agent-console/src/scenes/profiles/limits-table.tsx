import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import { typeWords } from '@hotline/shared/words/zh-CN';
import { Button, Input, Select } from 'antd';
import css from './profiles.module.css';

type Limit = NonNullable<ProfileData['statutoryLimits']>[number];
const types = [
  { value: '', label: '各类' },
  ...ticketTypes.map((type) => ({ value: type as string, label: typeWords[type] })),
];

interface Props {
  profile: ProfileData;
  onChange: (profile: ProfileData) => void;
}

/** Longer limits of the law, each with its citation; they go before the table. */
export const LimitsTable = ({ profile, onChange }: Props) => {
  const limits = profile.statutoryLimits ?? [];
  const set = (statutoryLimits: Limit[]): void => onChange({ ...profile, statutoryLimits });
  const put = (index: number, part: Partial<Limit>): void =>
    set(limits.map((limit, at) => (at === index ? { ...limit, ...part } : limit)));
  return (
    <>
      <p>法定时限长于上表时按法定时限，须注明依据；按顺序取第一条相符的。</p>
      {limits.map((limit, index) => (
        <div key={index} className={css.bar} style={{ marginBottom: 6 }}>
          <Select
            size="small"
            style={{ width: 80 }}
            aria-label="诉求类型"
            options={types}
            value={limit.type ?? ''}
            onChange={(type: string) =>
              put(index, { type: type === '' ? null : (type as NonNullable<Limit['type']>) })
            }
          />
          <Input
            size="small"
            style={{ width: 140 }}
            aria-label="事项类别"
            placeholder="事项类别，空为各类"
            value={limit.category ?? ''}
            onChange={({ target }) => put(index, { category: target.value.trim() || null })}
          />
          <Input
            size="small"
            style={{ width: 80 }}
            aria-label="法定时限"
            placeholder="60wd"
            value={limit.span}
            onChange={({ target }) => put(index, { span: target.value.trim() })}
          />
          <Input
            size="small"
            style={{ width: 460 }}
            aria-label="依据"
            placeholder="法律法规名称和条款"
            value={limit.citation}
            onChange={({ target }) => put(index, { citation: target.value })}
          />
          <Button size="small" type="text" onClick={() => set(limits.filter((_, at) => at !== index))}>
            删除
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => set([...limits, { type: null, category: null, span: '60wd', citation: '' }])}
      >
        增加法定时限
      </Button>
    </>
  );
};
