import { type BlockView, listBlocks } from '@hotline/shared/contracts/rest/blocks';
import { Drawer, Table, Tabs } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { BlockFile } from './block-file.tsx';
import { Harassers } from './harassers.tsx';

/** 骚扰来电: who harasses repeatedly, and 黑名单 with appeals and hand-overs. */
export const BlocksPage = () => (
  <Tabs
    style={{ height: '100%', padding: '0 16px', background: '#fff' }}
    destroyOnHidden
    items={[
      { key: 'harassers', label: '多次骚扰号码', children: <Harassers /> },
      { key: 'blocks', label: '黑名单', children: <Blocks /> },
    ]}
  />
);

const Blocks = () => {
  const { data, error, isPending, refetch } = useRoute(listBlocks, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const block = data?.find(({ id }) => id === chosen);
  return (
    <>
      <p>
        名单中的号码来电时听到原因和申诉途径；遇险按 1 仍可接通话务员，110、119、120、122 转来的电话不受限。
      </p>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<BlockView>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 15, hideOnSinglePage: true }}
        locale={{ emptyText: '黑名单为空' }}
        onRow={({ id }) => ({ onClick: () => setChosen(id), style: { cursor: 'pointer' } })}
        columns={[
          { title: '号码', dataIndex: 'number', width: 130 },
          { title: '状态', width: 100, render: (_, one) => <State block={one} /> },
          { title: '原因', render: (_, { by }) => by.text },
          { title: '列入', width: 160, render: (_, { by }) => `${shortTime(by.at)} ${by.by}` },
          { title: '期限', width: 110, render: (_, { until }) => shortTime(until) },
          { title: '申诉', width: 150, render: (_, one) => <Appeal block={one} /> },
          {
            title: '移送公安',
            width: 150,
            render: (_, { handedOver }) => handedOver?.receiptNo ?? '—',
          },
        ]}
      />
      <Drawer
        open={block !== undefined}
        size="large"
        title="黑名单"
        destroyOnHidden
        onClose={() => setChosen(null)}
      >
        {block && <BlockFile key={block.version} block={block} />}
      </Drawer>
    </>
  );
};

const State = ({ block: { inForce, lifted } }: { block: BlockView }) => {
  if (lifted !== null) return <Mark tone="info">已解除</Mark>;
  return inForce ? <Mark tone="danger">生效中</Mark> : <Mark tone="info">已到期</Mark>;
};

const Appeal = ({ block: { appeal, status, rulingDue } }: { block: BlockView }) => {
  if (appeal === null) return '—';
  if (status !== 'appealed') return status === 'lifted' ? '成立' : '不成立';
  return (
    <>
      待裁定 <DueAt dueAt={rulingDue} />
    </>
  );
};
