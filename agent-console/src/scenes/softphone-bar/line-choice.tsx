import type { OtherLine } from '@hotline/shared/domain/emergency/other-line';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import { Button } from 'antd';
import { useShortcut } from '../../components/use-shortcut.ts';
import css from './softphone-bar.module.css';

interface Props {
  title: string;
  danger: boolean;
  lines: readonly OtherLine[];
  firstKey: number;
  /** The line that the typed words call for: Enter takes it. */
  asked: LineNumber | null;
  onPick: (line: LineNumber) => void;
}

/** Lines to hand a call to: one press a line, as far as there are digits. */
export const LineChoice = ({ title, danger, lines, firstKey, asked, onPick }: Props) => (
  <div role="group" aria-label={title} className={css.lines}>
    <span>{title}</span>
    {lines.map(({ number, name }, i) => (
      <LineButton
        key={number}
        name={`${number} ${name}`}
        shortcut={firstKey + i > 9 ? null : String(firstKey + i)}
        danger={danger}
        asked={number === asked}
        onPick={() => onPick(number)}
      />
    ))}
  </div>
);

interface LineButtonProps {
  name: string;
  shortcut: string | null;
  danger: boolean;
  asked: boolean;
  onPick: () => void;
}
const LineButton = ({ name, shortcut, danger, asked, onPick }: LineButtonProps) => {
  useShortcut(shortcut ?? '', onPick, shortcut !== null);
  return (
    <Button danger={danger} type={asked ? 'primary' : 'default'} autoFocus={asked} onClick={onPick}>
      {name} {shortcut && <kbd>{shortcut}</kbd>}
    </Button>
  );
};
