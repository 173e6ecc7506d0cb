import { type SlaBoard, showBoard } from '@hotline/shared/contracts/rest/supervision';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useNotices } from '../../app/use-notices.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { BoardTables } from './board-tables.tsx';
import { ForecastList } from './forecast-list.tsx';
import css from './supervision.module.css';

/** 限时办结 board: it moves by the socket, and by itself every ten seconds. */
export const Board = () => {
  const { data, error, refetch } = useRoute(showBoard, {}, { refetchInterval: 10_000 });
  const [open, setOpen] = useState(true);
  if (data === undefined)
    return error ? (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 1 }} className={css.board} />
    );
  return (
    <section className={css.board} aria-label="限时办结看板">
      <div className={css.counters}>
        <Counter label="在办" value={data.open} />
        <Counter label="即将到期" value={data.dueSoon} level="soon" />
        <Counter label="已超期" value={data.overdue} level="late" />
        <ForecastList />
        <LatestNotice />
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起明细' : '展开明细'}
        </Button>
      </div>
      {open && <BoardTables board={data satisfies SlaBoard} />}
    </section>
  );
};

const Counter = ({ label, value, level }: { label: string; value: number; level?: string }) => (
  <div className={css.counter} data-level={value > 0 ? level : undefined}>
    <b>{value}</b> {label}
  </div>
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
