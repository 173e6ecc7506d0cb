import { Checkbox, Form, InputNumber, Switch } from 'antd';
import type { Edited, Policy } from './edited.ts';

/** A usual length of the queue from which a message is asked for. */
const usualOverload = 10;

/** 语音留言: when it is offered, how long it may be. */
export const VoiceMailEditor = ({ policy: { voiceMail }, onChange }: Edited) => {
  const put = (part: Partial<Policy['voiceMail']>): void =>
    onChange({ voiceMail: { ...voiceMail, ...part } });
  const { enabled, overloadFrom, maxSeconds, silenceSeconds } = voiceMail;
  return (
    <Form layout="vertical" style={{ maxWidth: 560 }}>
      <Form.Item
        label="启用语音留言"
        extra="当值组无人签入时直接请来电人留言；排队较久的来电人会听到可按 2 改为留言。"
      >
        <Switch aria-label="启用语音留言" checked={enabled} onChange={(on) => put({ enabled: on })} />
      </Form.Item>
      <Form.Item label="话务高峰留言" extra="请来电人留言；按 0 仍回到原来的排队位置。">
        <Checkbox
          checked={overloadFrom !== null}
          onChange={({ target }) => put({ overloadFrom: target.checked ? usualOverload : null })}
        >
          排队人数达到
        </Checkbox>
        <InputNumber
          aria-label="排队人数"
          min={1}
          max={1000}
          disabled={overloadFrom === null}
          value={overloadFrom}
          onChange={(from) => put({ overloadFrom: from })}
        />{' '}
        人
      </Form.Item>
      <Form.Item label="留言最长（秒）">
        <InputNumber
          min={10}
          max={600}
          value={maxSeconds}
          onChange={(seconds) => put({ maxSeconds: seconds ?? maxSeconds })}
        />
      </Form.Item>
      <Form.Item label="停顿多久视为说完（秒）">
        <InputNumber
          min={2}
          max={30}
          value={silenceSeconds}
          onChange={(seconds) => put({ silenceSeconds: seconds ?? silenceSeconds })}
        />
      </Form.Item>
    </Form>
  );
};
