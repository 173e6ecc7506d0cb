import { type LineStanding, lineMergings } from '@hotline/shared/domain/emergency/other-line';
import { lineStandingWords } from '@hotline/shared/words/zh-CN';
import { Button, Input, Select } from 'antd';
import { type Edited, type Line, withEntry, without } from './edited.ts';
import css from './emergency.module.css';

const standings = lineMergings.map((value) => ({ value, label: lineStandingWords[value] }));

/** 联动热线: numbers that calls and tickets are handed to, in the order in which agents are offered them. */
export const LinesEditor = ({ policy: { lines }, onChange }: Edited) => (
  <section aria-label="联动热线">
    <p className={css.hint}>
      坐席“转
      110”按钮按此次序提供。紧急热线走专用中继，其他热线经公网呼出；整体并入的热线由本平台直接接听，不再转出。
    </p>
    {lines.map((line, index) => (
      <Row
        key={index}
        line={line}
        onPut={(part) => onChange({ lines: withEntry(lines, index, part) })}
        onRemove={() => onChange({ lines: without(lines, index) })}
      />
    ))}
    <Button
      size="small"
      onClick={() => onChange({ lines: [...lines, { number: '', name: '', standing: 'dual-number' }] })}
    >
      增加热线
    </Button>
  </section>
);

interface RowProps {
  line: Line;
  onPut: (part: Partial<Line>) => void;
  onRemove: () => void;
}
const Row = ({ line: { number, name, standing }, onPut, onRemove }: RowProps) => {
  const fixed = standing === 'emergency';
  return (
    <div className={css.row}>
      <Input
        size="small"
        style={{ width: 130 }}
        aria-label="号码"
        placeholder="号码，如 12315"
        inputMode="tel"
        disabled={fixed}
        value={number}
        onChange={({ target }) => onPut({ number: target.value.trim() })}
      />
      <Input
        size="small"
        style={{ width: 200 }}
        aria-label="名称"
        placeholder="名称，如 消费维权"
        value={name}
        onChange={({ target }) => onPut({ name: target.value })}
      />
      {fixed ? (
        <span>{lineStandingWords.emergency}</span>
      ) : (
        <>
          <Select<LineStanding>
            size="small"
            style={{ width: 120 }}
            aria-label="归并方式"
            value={standing}
            options={standings}
            onChange={(next) => onPut({ standing: next })}
          />
          <Button size="small" type="text" onClick={onRemove}>
            删除
          </Button>
        </>
      )}
    </div>
  );
};
