import { type InspectionView, listInspections } from '@hotline/shared/contracts/rest/quality';
import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { inspectionStatusWords, sampleReasonWords } from '../../words/quality.ts';
import { InspectionFile } from './inspection-file.tsx';

const file = (inspection: InspectionView) => (
  <InspectionFile key={inspection.version} inspection={inspection} />
);

/** What was drawn; a row opens to the recording and the form. */
export const Inspections = () => {
  const [view, setView] = useState<'open' | 'all'>('open');
  const { data, error, isPending, refetch } = useRoute(listInspections, { query: { view } });
  return (
    <>
      <Segmented
        aria-label="范围"
        value={view}
        onChange={setView}
        options={[
          { value: 'open', label: '待办' },
          { value: 'all', label: '全部' },
        ]}
        style={{ marginBottom: 8 }}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<InspectionView>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有质检件，抽中的通话会自动出现' }}
        expandable={{ expandedRowRender: file, expandRowByClick: true }}
        columns={[
          { title: '通话时间', width: 120, render: (_, { calledAt }) => shortTime(calledAt) },
          { title: '坐席', width: 100, dataIndex: 'agentName' },
          {
            title: '抽取原因',
            render: (_, { reasons }) =>
              reasons.map((reason) => <Mark key={reason}>{sampleReasonWords[reason]}</Mark>),
          },
          { title: '状态', width: 100, render: (_, { status }) => inspectionStatusWords[status] },
          { title: '得分', width: 80, align: 'right', render: (_, { scoring }) => scoring?.score ?? '—' },
          {
            title: '红线',
            width: 80,
            render: (_, { scoring }) =>
              scoring && scoring.marks.crossed.length > 0 ? <Mark tone="danger">致命项</Mark> : null,
          },
        ]}
      />
    </>
  );
};
