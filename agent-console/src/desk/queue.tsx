import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { Empty, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { Due } from '../components/due.tsx';
import { divisionName, useReference } from '../components/reference.ts';
import { CardTags, UrgencyTag } from '../components/tags.tsx';
import { useShortcut } from '../components/use-shortcut.ts';
import { statusWords, typeWords } from '@hotline/shared/words/zh-CN';
import css from './desk.module.css';

interface Props {
  rows: readonly TicketRow[];
  loading: boolean;
  picked: string | null;
  onPick: (ticketNo: string) => void;
}

/** The nearest deadline first, as the server sorts it. */
export const Queue = ({ rows, loading, picked, onPick }: Props) => {
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex(({ ticketNo }) => ticketNo === picked);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onPick(next.ticketNo);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  if (loading) return <Skeleton active className={css.empty} />;
  if (rows.length === 0)
    return <Empty className={css.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有待办" />;
  return (
    <>
      <ul className={css.rows}>
        {rows.map((row) => (
          <Row key={row.ticketNo} row={row} picked={row.ticketNo === picked} onPick={onPick} />
        ))}
      </ul>
      <footer className={css.keys}>
        <kbd>J</kbd> 下一件 <kbd>K</kbd> 上一件
      </footer>
    </>
  );
};

const Row = ({ row, picked, onPick }: { row: TicketRow; picked: boolean; onPick: Props['onPick'] }) => {
  const reference = useReference();
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
        onClick={() => onPick(row.ticketNo)}
      >
        <span className={css.rowTop}>
          <UrgencyTag urgency={row.urgency} />
          <CardTags cards={row.cards} supervisionLevel={row.supervisionLevel} />
          <Due due={row.nextDue} />
        </span>
        <span className={css.rowTitle}>{row.title}</span>
        <span className={css.rowMeta}>
          {typeWords[row.type]} · {divisionName(reference, row.divisionCode)} · {statusWords[row.status]}
          {row.urgeCount > 0 && ` · 催办${row.urgeCount}`}
        </span>
      </button>
    </li>
  );
};
