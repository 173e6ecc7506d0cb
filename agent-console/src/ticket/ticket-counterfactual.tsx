import { type CounterfactualView, showCounterfactual } from '@hotline/shared/contracts/rest/routing';
import { Empty, Skeleton, Table } from 'antd';
import { useRoute } from '../api/use-route.ts';
import { Mark } from '../components/mark.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { shortTime } from '../components/time.ts';
import css from './ticket.module.css';

type Judgement = CounterfactualView['thatDay'];
const sources = { catalogue: '目录', model: '模型', both: '目录与模型' } as const;

/** Each dispatch against what catalogue and model of that day said, and what today's would say. */
export const TicketCounterfactual = ({ ticketNo }: { ticketNo: string }) => {
  const { data, error, refetch } = useRoute(showCounterfactual, { params: { ticketNo } });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  if (data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有派单" />;
  return (
    <div className={css.stack}>
      {data.map((one, index) => (
        <section key={one.thatDay.at} className={index > 0 ? css.block : undefined}>
          <h2>
            第 {index + 1} 次派单：{one.bodyName} <Verdict view={one} />
          </h2>
          <Table
            size="small"
            rowKey="rank"
            pagination={false}
            dataSource={rowsOf(one)}
            columns={[
              { title: '', dataIndex: 'rank', width: 50 },
              { title: `当日 ${shortTime(one.thatDay.at)}（${saidBy(one.thatDay)}）`, dataIndex: 'thatDay' },
              { title: `今天（${saidBy(one.today)}）`, dataIndex: 'today' },
            ]}
          />
        </section>
      ))}
    </div>
  );
};

const saidBy = ({ model }: Judgement): string => (model === null ? '仅目录' : `目录与模型 ${model}`);

const rowsOf = ({ thatDay, today }: CounterfactualView) =>
  Array.from({ length: Math.max(thatDay.choices.length, today.choices.length, 1) }, (_, index) => ({
    rank: index + 1,
    thatDay: choice(thatDay, index),
    today: choice(today, index),
  }));

const choice = ({ choices }: Judgement, index: number): string => {
  const one = choices[index];
  if (!one) return index === 0 ? '没有建议' : '';
  return `${one.bodyName} ${Math.round(one.score * 100)}%（${sources[one.by]}）`;
};

const Verdict = ({ view: { bodyId, thatDay, today } }: { view: CounterfactualView }) => {
  const [then, now] = [thatDay.choices[0]?.bodyId, today.choices[0]?.bodyId];
  return (
    <>
      <Mark tone={then === bodyId ? 'ok' : 'warn'}>
        {then === bodyId ? '与当日建议一致' : '与当日建议不同'}
      </Mark>{' '}
      {now !== then && (
        <Mark tone="info">{now === bodyId ? '按今天的目录与模型一致' : '今天会建议另一单位'}</Mark>
      )}
    </>
  );
};
