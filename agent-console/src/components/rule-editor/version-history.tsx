import type { PolicyVersion } from '@hotline/shared/contracts/rest/policy-versions';
import { Table } from 'antd';
import { fullTime } from '../time.ts';

/** Every version of a rule: who made it when and why. */
export const VersionHistory = ({ versions }: { versions: readonly PolicyVersion[] }) => (
  <Table
    size="small"
    rowKey="version"
    dataSource={versions}
    pagination={{ pageSize: 12, hideOnSinglePage: true }}
    locale={{ emptyText: '使用出厂设置，尚未修改' }}
    columns={[
      { title: '版本', dataIndex: 'version', width: 80 },
      { title: '生效', width: 180, render: (_, { at }) => fullTime(at) },
      { title: '操作人', dataIndex: 'by', width: 120 },
      { title: '依据或理由', dataIndex: 'reason' },
    ]}
  />
);
