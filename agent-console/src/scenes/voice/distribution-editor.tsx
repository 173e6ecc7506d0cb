import { Form, Input, InputNumber, Radio } from 'antd';
import type { Edited, Policy } from './edited.ts';

const choices: { value: Policy['choice']; label: string }[] = [
  { value: 'longest-idle', label: '空闲最久' },
  { value: 'least-talked', label: '通话最少' },
];

/** Who is offered a call, how long 话后整理 lasts, who goes straight through. */
export const DistributionEditor = ({ policy, onChange }: Edited) => (
  <Form layout="vertical" style={{ maxWidth: 560 }}>
    <Form.Item
      label="分配次序"
      extra="先给上次接待的话务员，再按所需技能的熟练程度，同级之间按此次序；后来的人不会越过先来的人。"
    >
      <Radio.Group
        options={choices}
        value={policy.choice}
        onChange={({ target }) => onChange({ choice: target.value as Policy['choice'] })}
      />
    </Form.Item>
    <Form.Item label="话后整理最长（秒）" extra="空为安装时的默认值">
      <InputNumber
        min={1}
        max={900}
        value={policy.wrapUpSeconds}
        onChange={(wrapUpSeconds) => onChange({ wrapUpSeconds })}
      />
    </Form.Item>
    <Form.Item label="高峰模式下话后整理最长（秒）">
      <InputNumber
        min={1}
        max={900}
        value={policy.surgeWrapUpSeconds}
        onChange={(seconds) => onChange({ surgeWrapUpSeconds: seconds ?? 15 })}
      />
    </Form.Item>
    <Form.Item label="老年人直通号码" extra="每行一个；这些号码不听开场语，直接排队转人工">
      <Input.TextArea
        rows={5}
        defaultValue={policy.straightThrough.join('\n')}
        onBlur={({ target }) =>
          onChange({ straightThrough: target.value.split(/\s+/u).filter((number) => number !== '') })
        }
      />
    </Form.Item>
  </Form>
);
