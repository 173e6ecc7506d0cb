import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { type RatingLevel, ratingLevels } from '@hotline/shared/domain/ticket/vocabulary';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../actions/use-act.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { ratingWords } from '@hotline/shared/words/zh-CN';
import css from './callback-desk.module.css';

/** 好差评 in the order of the keys 1–5 that the caller would press. */
export const RatingForm = ({ ticket }: { ticket: TicketView }) => {
  const [level, setLevel] = useState<RatingLevel | null>(null);
  const [solved, setSolved] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const { act, error, isPending } = useAct(ticket);
  const bad = level === 'dissatisfied' || level === 'very-dissatisfied';
  const complete = level !== null && solved !== null && (!bad || reason.trim() !== '');
  const send = (): void => {
    if (complete) act({ type: 'rate', level, solved, by: 'callback', reason });
  };
  useShortcut('ctrl+enter', send);
  return (
    <section className={css.rating} aria-label="录入评价">
      <h2>诉求人评价</h2>
      <div className={css.levels} role="radiogroup" aria-label="满意度">
        {ratingLevels.map((value, i) => (
          <Level key={value} shortcut={i + 1} value={value} chosen={level} onChoose={setLevel} />
        ))}
      </div>
      <Radio.Group
        aria-label="是否解决"
        value={solved}
        onChange={(event) => setSolved(event.target.value as boolean)}
        options={[
          { value: true, label: '已解决' },
          { value: false, label: '未解决' },
        ]}
      />
      <Input.TextArea
        aria-label="诉求人意见"
        placeholder={bad ? '请记下不满意的原因（必填）' : '诉求人意见'}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemAlert error={error} />
      <Button type="primary" block disabled={!complete} loading={isPending} onClick={send}>
        录入评价 <kbd>Ctrl+Enter</kbd>
      </Button>
    </section>
  );
};

interface LevelProps {
  shortcut: number;
  value: RatingLevel;
  chosen: RatingLevel | null;
  onChoose: (value: RatingLevel) => void;
}
const Level = ({ shortcut, value, chosen, onChoose }: LevelProps) => {
  useShortcut(String(shortcut), () => onChoose(value));
  return (
    <button type="button" role="radio" aria-checked={chosen === value} onClick={() => onChoose(value)}>
      <kbd aria-hidden>{shortcut}</kbd> {ratingWords[value]}
    </button>
  );
};
