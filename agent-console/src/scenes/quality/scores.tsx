import { listAgentScores } from '@hotline/shared/contracts/rest/quality';
import { Input, Table } from 'antd';
import { useState } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fullTime } from '../../components/time.ts';

/** 坐席成绩 of one month. */
export const Scores = () => {
  const [month, setMonth] = useState(() => fullTime(serverClock.now()).slice(0, 7));
  const { data, error, isPending, refetch } = useRoute(listAgentScores, { query: { month } });
  return (
    <>
      <Input
        type="month"
        aria-label="月份"
        value={month}
        onChange={({ target }) => target.value && setMonth(target.value)}
        style={{ width: 160, marginBottom: 8 }}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        rowKey="agentId"
        loading={isPending}
        dataSource={data ?? []}
        pagination={false}
        locale={{ emptyText: '本月没有已评分的通话' }}
        columns={[
          { title: '坐席', dataIndex: 'agentName' },
          { title: '质检件数', dataIndex: 'judged', align: 'right' },
          { title: '平均分', dataIndex: 'average', align: 'right' },
          { title: '致命项', dataIndex: 'fatal', align: 'right' },
          { title: '申诉', dataIndex: 'appeals', align: 'right' },
          { title: '申诉成立', dataIndex: 'upheld', align: 'right' },
        ]}
      />
    </>
  );
};
