import { type OrderLevel, kindOf } from '@hotline/shared/domain/supervision/order/order';
import { signerOf } from '@hotline/shared/domain/supervision/order/parties';
import { orderKindWords, roleWords } from '@hotline/shared/words/zh-CN';
import { Form, Input } from 'antd';
import css from './supervision-policy.module.css';

const levels: readonly OrderLevel[] = [1, 2, 3, 4];
const required = [{ required: true, message: '请填写' }];

/** Four steps of 督办: how long after the deadline, who signs (a rule, no data), in what time, and the time to reply. */
export const LadderGrid = ({ lane, title }: { lane: 'ordinary' | 'emergency'; title: string }) => (
  <fieldset className={css.group}>
    <legend>{title}</legend>
    <div className={css.grid} role="group" aria-label={title}>
      {['督办级别', '到期后', '签发（承办）人', '签发（承办）时限', '单位答复时限'].map((head) => (
        <b key={head}>{head}</b>
      ))}
      {levels.map((level) => (
        <Step key={level} lane={lane} level={level} />
      ))}
    </div>
  </fieldset>
);

const Step = ({ lane, level }: { lane: 'ordinary' | 'emergency'; level: OrderLevel }) => {
  const name = orderKindWords[kindOf(level)];
  return (
    <>
      <span>{name}</span>
      <Form.Item name={['ladder', lane, level - 1, 'after']}>
        <Input aria-label={`${name}到期后`} placeholder="到期即起" maxLength={10} />
      </Form.Item>
      <span>{roleWords[signerOf({ level })]}</span>
      <Form.Item name={['ladder', lane, level - 1, 'within']} rules={required}>
        <Input aria-label={`${name}签发时限`} maxLength={10} />
      </Form.Item>
      <Form.Item name={['orders', 'reply', lane, String(level)]} rules={required}>
        <Input aria-label={`${name}答复时限`} maxLength={10} />
      </Form.Item>
    </>
  );
};
