import { type RiskDecision, listRiskDecisions } from '@hotline/shared/contracts/rest/risk-events';
import { Table } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';

const decisionWords = { transferred: '已转接', reported: '上报值班长', dismissed: '不涉险' } as const;

/** What agents decided when words of risk lit their button. */
export const RiskDecisions = () => {
  const { data, error, isPending, refetch } = useRoute(listRiskDecisions, {});
  return (
    <div style={{ padding: '8px 14px', overflow: 'auto' }}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<RiskDecision>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 18, hideOnSinglePage: true }}
        locale={{ emptyText: '还没有研判记录' }}
        columns={[
          { title: '时间', width: 110, render: (_, { at }) => shortTime(at) },
          { title: '坐席', dataIndex: 'by', width: 90 },
          { title: '预警词', width: 170, render: (_, { words }) => words.join('、') || '一键上报' },
          {
            title: '研判',
            width: 130,
            render: (_, { decision, line }) => `${decisionWords[decision]}${line === null ? '' : ` ${line}`}`,
          },
          { title: '说明', dataIndex: 'reason' },
        ]}
      />
    </div>
  );
};
