import { type CallMetricsView, showCallMetrics } from '@hotline/shared/contracts/rest/metrics';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { type AskedCalls, CallsBehind } from './calls-behind.tsx';
import css from './kpi.module.css';
import type { Period } from './period.ts';
import { percent } from './say.ts';

type Day = CallMetricsView['days'][number];

const seconds = (ms: number | null): string => (ms === null ? '—' : `${(ms / 1000).toFixed(1)} 秒`);

const listed = [
  ['offered', '转人工'],
  ['answered', '接通'],
  ['answeredWithin15s', '排队 15 秒内接通'],
  ['answeredWithin15sOfInvite', '来电 15 秒内接通'],
  ['abandoned', '放弃'],
  ['abandonedWithin5s', '5 秒内挂断'],
  ['lost', '应回拨'],
  ['lostCalledBackWithin30min', '30 分钟内回拨'],
  ['accepted', '电话受理工单'],
  ['answeredAtOnce', '即时答复工单'],
] as const;

const hours = (ms: number): string => (ms / 3_600_000).toFixed(1);

/** 话务: answered, in time, given up, called back, from the call records. */
export const Calls = ({ period }: { period: Period }) => {
  const { data, error, isPending, refetch } = useRoute(
    showCallMetrics,
    { query: period },
    { refetchInterval: 15_000 },
  );
  const [asked, setAsked] = useState<AskedCalls | null>(null);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && <Sums view={data} onAsk={setAsked} />}
      <CallsBehind asked={asked} period={period} onClose={() => setAsked(null)} />
      <Table<Day>
        size="small"
        rowKey="day"
        loading={isPending}
        pagination={false}
        dataSource={data?.days ?? []}
        locale={{ emptyText: '本期没有来电' }}
        columns={[
          { title: '日期', render: (_, { day }) => shortTime(day).slice(0, -6) },
          { title: '转人工', align: 'right', render: (_, { counts }) => counts.offered },
          { title: '接通', align: 'right', render: (_, { counts }) => counts.answered },
          { title: '放弃', align: 'right', render: (_, { counts }) => counts.abandoned },
          { title: '接通率', align: 'right', render: (_, { metrics }) => percent(metrics.connectionRate) },
          {
            title: '15 秒接通率',
            align: 'right',
            render: (_, { metrics }) => percent(metrics.within15sRate),
          },
          { title: '平均等待', align: 'right', render: (_, { metrics }) => seconds(metrics.averageWaitMs) },
          { title: '回拨率', align: 'right', render: (_, { metrics }) => percent(metrics.callbackRate) },
        ]}
      />
    </>
  );
};

const Sums = ({
  view: { counts, metrics },
  onAsk,
}: {
  view: CallMetricsView;
  onAsk: (asked: AskedCalls) => void;
}) => {
  const asked = counts.offered - counts.abandonedWithin5s;
  const talk = counts.answered > 0 ? counts.talkMs / counts.answered : null;
  const lines: [string, string, string][] = [
    ['接通率（≥ 95%）', percent(metrics.connectionRate), `${counts.answered}/${asked}`],
    ['15 秒接通率（排队起）', percent(metrics.within15sRate), `${counts.answeredWithin15s}/${asked}`],
    [
      '15 秒接通率（来电起）',
      percent(metrics.within15sOfInviteRate),
      `${counts.answeredWithin15sOfInvite}/${asked}`,
    ],
    ['放弃率', percent(metrics.abandonmentRate), `${counts.abandoned - counts.abandonedWithin5s}/${asked}`],
    ['平均等待', seconds(metrics.averageWaitMs), ''],
    ['平均通话（含保持）', seconds(talk), ''],
    ['平均处理（含话后整理）', seconds(metrics.averageHandlingMs), ''],
    ['工时利用率', percent(metrics.utilisation), `${hours(counts.busyMs)}/${hours(counts.staffedMs)} 小时`],
    ['30 分钟回拨率', percent(metrics.callbackRate), `${counts.lostCalledBackWithin30min}/${counts.lost}`],
    ['即时答复率', percent(metrics.answeredAtOnceRate), `${counts.answeredAtOnce}/${counts.accepted}`],
  ];
  return (
    <>
      <dl className={css.figures}>
        {lines.map(([label, value, share]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} <small className={css.soft}>{share}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        查看明细：
        {listed.map(([count, title]) => (
          <Button
            key={count}
            type="link"
            size="small"
            disabled={counts[count] === 0}
            onClick={() => onAsk({ title, count })}
          >
            {title} {counts[count]}
          </Button>
        ))}
      </p>
      <p className={css.soft}>
        5 秒内挂断的不计入接通率、放弃率；工时利用率含呼出与话后整理；日期按来电时间。
      </p>
    </>
  );
};
