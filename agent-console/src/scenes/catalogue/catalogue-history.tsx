import { catalogueChangeWords } from '@hotline/shared/words/zh-CN';
import { Table, Tag } from 'antd';
import { shortTime } from '../../components/time.ts';
import type { ShownCatalogue } from './catalogue-rows.ts';

const SHOWN = 5;

/** Every version with from when it holds, who made it and why; one prepared for later is marked. */
export const CatalogueHistory = ({ catalogue: { versions, version } }: { catalogue: ShownCatalogue }) => (
  <Table
    size="small"
    aria-label="历史版本"
    rowKey="version"
    dataSource={versions}
    pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small' }}
    columns={[
      {
        title: '版本',
        width: 110,
        render: (_, row) => (
          <>
            {row.version} {row.version === version && <Tag color="green">现行</Tag>}
            {row.version > version && <Tag color="blue">待生效</Tag>}
          </>
        ),
      },
      {
        title: '生效',
        width: 150,
        render: (_, { from }) => (from === null ? '启用时' : shortTime(from)),
      },
      { title: '操作人', dataIndex: 'by', width: 110 },
      { title: '依据或理由', dataIndex: 'reason' },
      {
        title: '变动',
        render: (_, { changes }) =>
          `${changes
            .slice(0, SHOWN)
            .map(({ change, entry }) => `${catalogueChangeWords[change]} ${entry}`)
            .join('；')}${changes.length > SHOWN ? ` 等 ${changes.length} 处` : ''}`,
      },
    ]}
  />
);
