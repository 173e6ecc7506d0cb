import type { PolicyVersion } from '@hotline/shared/contracts/rest/policy-versions';
import { Table, type TableProps } from 'antd';
import { fullTime } from '../time.ts';

interface Props<V> {
  versions: readonly V[] | undefined;
  emptyText?: string;
  /** What stands in a version, and what can be done with it. */
  more?: NonNullable<TableProps<V>['columns']>;
}

/** Every version of a rule: who made it when and why. */
export const VersionHistory = <V extends PolicyVersion>({
  versions,
  emptyText = '使用出厂设置，尚未修改',
  more = [],
}: Props<V>) => (
  <Table
    size="small"
    rowKey="version"
    loading={versions === undefined}
    dataSource={versions ?? []}
    pagination={{ pageSize: 12, hideOnSinglePage: true }}
    locale={{ emptyText }}
    columns={[
      { title: '版本', dataIndex: 'version', width: 60 },
      { title: '生效', width: 160, render: (_, { at }) => fullTime(at) },
      { title: '操作人', dataIndex: 'by', width: 90 },
      { title: '依据或理由', dataIndex: 'reason' },
      ...more,
    ]}
  />
);
