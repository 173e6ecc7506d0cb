import { type RiskClass, riskClasses } from '@hotline/shared/domain/emergency/risk-word';
import { riskClassWords } from '@hotline/shared/words/zh-CN';
import { Form, Input, InputNumber } from 'antd';
import { type Edited, type RiskWord, wordsOf } from './edited.ts';
import css from './emergency.module.css';

/** 风险词 by class: they light the button and call for the shift leader; a person decides. */
export const RiskWordsEditor = ({ policy: { riskWords, callers, spans }, onChange }: Edited) => {
  const put = (riskClass: RiskClass, text: string): void => {
    const next = wordsOf(text).map((word) => wordFor(riskWords, riskClass, word));
    onChange({ riskWords: [...riskWords.filter((one) => one.riskClass !== riskClass), ...next] });
  };
  return (
    <section aria-label="风险词" style={{ maxWidth: 980 }}>
      <p className={css.hint}>
        这些词语点亮坐席的预警按钮，由坐席决定转接、上报值班长或注明不涉险；“没有”“不是”等否定之后的词语不算。需转其他热线的词语写在联动事项目录中。
      </p>
      <Form layout="horizontal" labelCol={{ span: 3 }} wrapperCol={{ span: 21 }}>
        {riskClasses.map((riskClass) => (
          <Form.Item key={riskClass} label={riskClassWords[riskClass]} style={{ marginBottom: 8 }}>
            <Input.TextArea
              key={listed(riskWords, riskClass)}
              autoSize={{ minRows: 1, maxRows: 5 }}
              aria-label={riskClassWords[riskClass]}
              placeholder="用顿号分隔"
              defaultValue={listed(riskWords, riskClass)}
              onBlur={({ target }) => {
                if (target.value !== listed(riskWords, riskClass)) put(riskClass, target.value);
              }}
            />
          </Form.Item>
        ))}
        <Form.Item label="多人反映">
          <InputNumber
            size="small"
            aria-label="小时"
            min={1}
            max={168}
            value={callers.hours}
            onChange={(hours) => onChange({ callers: { ...callers, hours: hours ?? 24 } })}
          />{' '}
          小时内有{' '}
          <InputNumber
            size="small"
            aria-label="人数"
            min={2}
            max={50}
            value={callers.least}
            onChange={(least) => onChange({ callers: { ...callers, least: least ?? 3 } })}
          />{' '}
          名以上互不相同的来电人反映同一事件，自动提请值班长研判
        </Form.Item>
        <Form.Item label="专报时限">
          {spanNames.map(([key, label]) => (
            <Input
              key={key}
              size="small"
              style={{ width: 150, marginRight: 8 }}
              aria-label={label}
              prefix={label}
              value={spans[key]}
              onChange={({ target }) => onChange({ spans: { ...spans, [key]: target.value.trim() } })}
            />
          ))}
          <div className={css.hint}>写作 30min、2h；初报自提出起算，续报自上次报告起算，昼夜连续计时。</div>
        </Form.Item>
      </Form>
    </section>
  );
};

const spanNames = [
  ['decide', '研判'],
  ['first', '初报'],
  ['followUp', '续报'],
  ['receipt', '回执'],
  ['instruction', '批示落实'],
] as const;

const listed = (all: readonly RiskWord[], riskClass: RiskClass): string =>
  all
    .filter((one) => one.riskClass === riskClass)
    .map(({ word }) => word)
    .join('、');

const wordFor = (all: readonly RiskWord[], riskClass: RiskClass, word: string): RiskWord =>
  all.find((one) => one.riskClass === riskClass && one.word === word) ?? {
    word,
    riskClass,
    line: null,
    dangerToLife: false,
  };
