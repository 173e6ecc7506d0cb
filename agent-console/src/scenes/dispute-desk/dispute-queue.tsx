import type { DisputeRow } from '@hotline/shared/contracts/rest/disputes';
import { Empty, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { Due } from '../../components/due.tsx';
import { Mark } from '../../components/mark.tsx';
import { UrgencyTag } from '../../components/tags.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import desk from '../../desk/desk.module.css';
import { sayWindow } from './say-window.ts';

interface Props {
  rows: readonly DisputeRow[];
  loading: boolean;
  picked: string | null;
  onPick: (ticketNo: string) => void;
}

/** Nearest deadline first, each with who returns it, why, by which clause, and whether in time. */
export const DisputeQueue = ({ rows, loading, picked, onPick }: Props) => {
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex(({ ticket }) => ticket.ticketNo === picked);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onPick(next.ticket.ticketNo);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  if (loading) return <Skeleton active className={desk.empty} />;
  if (rows.length === 0)
    return <Empty className={desk.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有待办" />;
  return (
    <>
      <ul className={desk.rows}>
        {rows.map((row) => (
          <Row
            key={row.ticket.ticketNo}
            row={row}
            picked={row.ticket.ticketNo === picked}
            onPick={() => onPick(row.ticket.ticketNo)}
          />
        ))}
      </ul>
      <footer className={desk.keys}>
        <kbd>J</kbd> 下一件 <kbd>K</kbd> 上一件
      </footer>
    </>
  );
};

const Row = ({ row, picked, onPick }: { row: DisputeRow; picked: boolean; onPick: () => void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (picked) button.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const { ticket, request, kind, upheld, dispatches, opinions } = row;
  return (
    <li>
      <button ref={button} type="button" className={desk.row} aria-current={picked} onClick={onPick}>
        <span className={desk.rowTop}>
          <UrgencyTag urgency={ticket.urgency} />
          {upheld > 0 && <Mark tone="warn">已退 {upheld} 次</Mark>}
          <Due due={ticket.nextDue} />
        </span>
        <span className={desk.rowTitle}>{ticket.title}</span>
        {request && (
          <>
            <span className={desk.rowMeta}>
              {request.bodyName}：{request.reason}
            </span>
            <span className={desk.rowMeta}>
              依据 {request.clause}
              {request.suggested && ` · 建议 ${request.suggested.bodyName}`}
            </span>
          </>
        )}
        <span className={desk.rowMeta}>
          第 {dispatches} 次派单
          {kind === 'consultation' && ` · 已有意见 ${opinions} 条`}
          {kind === 'cohandling' && ' · 协办异议'}
          {kind === 'return' && request && ` · ${sayWindow(request)}`}
        </span>
      </button>
    </li>
  );
};
