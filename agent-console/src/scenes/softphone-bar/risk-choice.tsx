import { Button, Input } from 'antd';
import { useState } from 'react';
import css from './softphone-bar.module.css';
import type { useRisk } from './use-risk.ts';

interface Props {
  risk: ReturnType<typeof useRisk>;
  onDone: () => void;
}

/** 上报值班长, or a reason why the words are no risk; no line is rung. */
export const RiskChoice = ({ risk, onDone }: Props) => {
  const [text, setText] = useState('');
  const said = text.trim();
  const act = (decide: (text: string) => unknown, words: string): void => {
    void decide(words);
    onDone();
  };
  return (
    <div role="group" aria-label="不转接" className={css.lines}>
      <span>不转接</span>
      <Input
        style={{ gridColumn: '1 / -1' }}
        aria-label="情况说明"
        placeholder="情况说明（注明不涉险时必填）"
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button onClick={() => act(risk.report, said || '通话中发现风险，请研判')}>上报值班长</Button>
      {risk.words.length > 0 && (
        <Button disabled={said.length < 2} onClick={() => act(risk.dismiss, said)}>
          不涉险
        </Button>
      )}
    </div>
  );
};
