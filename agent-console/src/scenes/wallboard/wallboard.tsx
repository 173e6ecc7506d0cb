import { type Wallboard as Figures, showWallboard } from '@hotline/shared/contracts/rest/supervision';
import { agentStates } from '@hotline/shared/domain/agent/agent';
import { Suspense, lazy } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { FullPageSpin } from '../../components/full-page-spin.tsx';
import { ProblemResult } from '../../components/problem-result.tsx';
import { fullTime, timer } from '../../components/time.ts';
import { agentStateWords } from '../../words/call.ts';
import css from './wallboard.module.css';

const DayChart = lazy(async () => ({ default: (await import('./day-chart.tsx')).DayChart }));

/** 运行大屏: readable from across the room. */
export const Wallboard = () => {
  const { data, error, refetch } = useRoute(showWallboard, {}, { refetchInterval: 5_000 });
  if (data === undefined)
    return error ? <ProblemResult error={error} onRetry={() => void refetch()} /> : <FullPageSpin />;
  return (
    <div className={css.wall}>
      <div className={css.row}>
        <Figure label="排队" value={data.waiting} alarm={data.waiting > 5} />
        <Figure label="最长等待" value={timer(data.longestWaitMs)} alarm={data.longestWaitMs > 60_000} />
        <Figure label="接通率" value={percent(data.today.answered, offered(data))} />
        <Figure label="15 秒接通率" value={percent(data.today.within15s, offered(data))} />
        <Figure label="今日受理" value={data.today.tickets} />
        <Figure label="即时答复" value={data.today.answeredAtOnce} />
        <Figure label="今日办结" value={data.today.closed} />
      </div>
      <div className={css.lower}>
        <section className={css.card} aria-label="坐席状态">
          <h2>坐席</h2>
          <ul className={css.agents}>
            {agentStates
              .filter((state) => state !== 'signed-out')
              .map((state) => (
                <li key={state} data-state={state} data-any={(data.agents[state] ?? 0) > 0}>
                  <b>{data.agents[state] ?? 0}</b>
                  {agentStateWords[state]}
                </li>
              ))}
          </ul>
        </section>
        <section className={css.card} aria-label="今日话务">
          <h2>今日话务</h2>
          <Suspense fallback={<FullPageSpin />}>
            <DayChart today={data.today} />
          </Suspense>
        </section>
      </div>
      <footer className={css.foot}>更新于 {fullTime(data.at)}</footer>
    </div>
  );
};

const offered = ({ today }: Figures): number => today.offered;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

const Figure = ({ label, value, alarm }: { label: string; value: number | string; alarm?: boolean }) => (
  <div className={css.figure} data-alarm={alarm === true}>
    <b>{value}</b>
    <span>{label}</span>
  </div>
);
