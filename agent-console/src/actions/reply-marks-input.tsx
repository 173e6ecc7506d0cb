import {
  type ReplyMarks,
  fullMarks,
  replyCriteria,
  replyPoints,
} from '@hotline/shared/domain/ticket/reply-marks';
import { replyCriterionWords, replyMarkWords } from '@hotline/shared/words/zh-CN';
import { Segmented } from 'antd';

interface Props {
  id?: string;
  value?: unknown;
  onChange?: (marks: ReplyMarks) => void;
}

/** The rubric of an answer, five criteria of 0–2. */
export const ReplyMarksInput = ({ id, value, onChange }: Props) => {
  const marks = (value ?? fullMarks) as ReplyMarks;
  return (
    <div id={id}>
      {replyCriteria.map((criterion) => (
        <div key={criterion} style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 4 }}>
          <span style={{ width: 66 }}>{replyCriterionWords[criterion]}</span>
          <Segmented
            size="small"
            aria-label={replyCriterionWords[criterion]}
            value={marks[criterion]}
            options={replyMarkWords.map((label, mark) => ({ value: mark, label, title: `${mark} 分` }))}
            onChange={(mark) => onChange?.({ ...marks, [criterion]: mark })}
          />
        </div>
      ))}
      <small style={{ color: 'var(--text-soft)' }}>合计 {replyPoints(marks)} 分，计入单位考核</small>
    </div>
  );
};
