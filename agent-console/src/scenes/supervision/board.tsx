import { type SlaBoard, showBoard } from '@hotline/shared/contracts/rest/supervision';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useNotices } from '../../app/use-notices.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { type Asked, BoardList } from './board-list.tsx';
import { BoardTables } from './board-tables.tsx';
import { ForecastList } from './forecast-list.tsx';
import css from './supervision.module.css';

/** 限时办结 board: it moves by the socket, and by itself every ten seconds. */
export const Board = () => {
  const { data, error, refetch } = useRoute(showBoard, {}, { refetchInterval: 10_000 });
  const [open, setOpen] = useState(true);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (data === undefined)
    return error ? (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 1 }} className={css.board} />
    );
  return (
    <section className={css.board} aria-label="限时办结看板">
      <div className={css.counters}>
        <Counter label="在办" value={data.open} onOpen={() => setAsked({ title: '在办', state: 'open' })} />
        <Counter
          label="即将到期"
          value={data.dueSoon}
          level="soon"
          onOpen={() => setAsked({ title: '即将到期', state: 'due-soon' })}
        />
        <Counter
          label="已超期"
          value={data.overdue}
          level="late"
          onOpen={() => setAsked({ title: '已超期', state: 'overdue' })}
        />
        <ForecastList />
        <LatestNotice />
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起明细' : '展开明细'}
        </Button>
      </div>
      {open && <BoardTables board={data satisfies SlaBoard} onAsk={setAsked} />}
      <BoardList asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
};

interface CounterProps {
  label: string;
  value: number;
  level?: string;
  onOpen: () => void;
}

/** A figure that opens what it counts. */
const Counter = ({ label, value, level, onOpen }: CounterProps) => (
  <button type="button" className={css.counter} data-level={value > 0 ? level : undefined} onClick={onOpen}>
    <b>{value}</b> {label}
  </button>
);

const LatestNotice = () => {
  const { notices } = useNotices();
  const latest = notices.find(({ kind }) => kind.endsWith('card') || kind === 'supervision');
  return (
    <div className={css.latest} aria-live="polite">
      {latest ? (
        <>
          <NoticeTag kind={latest.kind} />
          {latest.text} <time>{shortTime(latest.at)}</time>
        </>
      ) : (
        '近七天没有黄牌、红牌'
      )}
    </div>
  );
};
