import { skills } from '@hotline/shared/domain/agent/agent';
import { Button, Select, Switch } from 'antd';
import { skillWords } from '../../words/call.ts';
import type { Edited, Policy } from './edited.ts';
import { MenuPreview } from './menu-preview.tsx';
import css from './voice.module.css';

type Key = Policy['menu']['keys'][number];
const digits = Array.from({ length: 9 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));
const acts: { value: Key['does']; label: string }[] = [
  ...skills.map((value) => ({ value, label: skillWords[value] })),
  { value: 'progress', label: '查询办理进度' },
  { value: 'voice-mail', label: '语音留言' },
];

/** 一级菜单: what each key means; 0 and silence always mean an agent. */
export const MenuEditor = ({ policy, onChange }: Edited) => {
  const { enabled, keys } = policy.menu;
  const put = (index: number, part: Partial<Key>): void =>
    onChange({ menu: { enabled, keys: keys.map((one, at) => (at === index ? { ...one, ...part } : one)) } });
  const free = digits.find(({ value }) => !keys.some(({ digit }) => digit === value))?.value;
  return (
    <section aria-label="语音菜单">
      <p>
        <Switch
          aria-label="启用语音菜单"
          checked={enabled}
          onChange={(on) => onChange({ menu: { enabled: on, keys } })}
        />{' '}
        启用语音菜单（国家标准不提倡设置；关闭时开场语后直接转人工）
      </p>
      {keys.map(({ digit, does }, index) => (
        <div key={index} className={css.row}>
          按
          <Select
            size="small"
            style={{ width: 64 }}
            aria-label="按键"
            value={digit}
            options={digits}
            onChange={(value: string) => put(index, { digit: value })}
          />
          <Select
            size="small"
            style={{ width: 150 }}
            aria-label="去向"
            value={does}
            options={acts}
            onChange={(value: Key['does']) => put(index, { does: value })}
          />
          <Button
            size="small"
            type="text"
            onClick={() => onChange({ menu: { enabled, keys: keys.filter((_, at) => at !== index) } })}
          >
            删除
          </Button>
        </div>
      ))}
      <Button
        size="small"
        disabled={free === undefined}
        onClick={() => onChange({ menu: { enabled, keys: [...keys, { digit: free!, does: 'mandarin' }] } })}
      >
        增加按键
      </Button>
      <MenuPreview keys={keys} />
      <p>按 0，或播放完毕 3 秒内不按键，转人工。</p>
    </section>
  );
};
