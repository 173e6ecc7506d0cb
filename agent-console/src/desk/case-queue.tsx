import { Empty, Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShortcut } from '../components/use-shortcut.ts';
import css from './desk.module.css';

/** A file in a list: marks above, what it is about, and who and when below. */
export interface CaseLine {
  id: string;
  marks: ReactNode;
  title: string;
  meta: string;
}

interface Props {
  lines: readonly CaseLine[];
  emptyText?: string;
  loading: boolean;
  picked: string | null;
  onPick: (id: string) => void;
}

/** Files as the server sorts them; J / K go through them. */
export const CaseQueue = ({ lines, emptyText = '没有事项', loading, picked, onPick }: Props) => {
  const step = (by: 1 | -1): void => {
    const at = lines.findIndex(({ id }) => id === picked);
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
    if (next) onPick(next.id);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  if (loading) return <Skeleton active className={css.empty} />;
  if (lines.length === 0)
    return <Empty className={css.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyText} />;
  return (
    <>
      <ul className={css.rows}>
        {lines.map((line) => (
          <Line key={line.id} line={line} picked={line.id === picked} onPick={onPick} />
        ))}
      </ul>
      <footer className={css.keys}>
        <kbd>J</kbd> 下一件 <kbd>K</kbd> 上一件
      </footer>
    </>
  );
};

const Line = ({ line, picked, onPick }: { line: CaseLine; picked: boolean; onPick: Props['onPick'] }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (picked) button.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={css.row}
        aria-current={picked}
        onClick={() => onPick(line.id)}
      >
        <span className={css.rowTop}>{line.marks}</span>
        <span className={css.rowTitle}>{line.title}</span>
        <span className={css.rowMeta}>{line.meta}</span>
      </button>
    </li>
  );
};
