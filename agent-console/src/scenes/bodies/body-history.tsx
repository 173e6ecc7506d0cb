import { listBodyVersions } from '@hotline/shared/contracts/rest/bodies';
import { registerChangeWords } from '@hotline/shared/words/zh-CN';
import { Table } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { shortTime } from '../../components/time.ts';

const SHOWN = 6;

/** Every version with who made it and why; of one body, only the versions that touched it. */
export const BodyHistory = ({ bodyId }: { bodyId: string | null }) => {
  const { data, isPending } = useRoute(listBodyVersions, {});
  const touching = (data ?? []).filter(
    ({ changes }) => bodyId === null || changes.some(({ code }) => code === bodyId),
  );
  return (
    <Table
      size="small"
      aria-label="历史版本"
      loading={isPending}
      rowKey="version"
      dataSource={touching}
      pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
      columns={[
        { title: '版本', dataIndex: 'version', width: 60 },
        { title: '时间', dataIndex: 'at', width: 150, render: (at: number) => shortTime(at) },
        { title: '操作人', dataIndex: 'by', width: 110 },
        { title: '依据或理由', dataIndex: 'reason' },
        {
          title: '变动',
          render: (_, { changes }) =>
            `${changes
              .slice(0, SHOWN)
              .map(({ change, name }) => `${registerChangeWords[change]} ${name}`)
              .join('；')}${changes.length > SHOWN ? ` 等 ${changes.length} 处` : ''}`,
        },
      ]}
    />
  );
};
