import type { Account } from '@hotline/shared/contracts/rest/accounts';
import { roleWords } from '@hotline/shared/words/zh-CN';
import { Button, Space, Table, Tag } from 'antd';
import { Mark } from '../../components/mark.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { ResetPassword } from './reset-password.tsx';
import { SwitchAccount } from './switch-account.tsx';

interface Props {
  rows: readonly Account[];
  loading: boolean;
  onEdit: (account: Account) => void;
}

export const AccountTable = ({ rows, loading, onEdit }: Props) => {
  const reference = useReference();
  return (
    <Table
      size="small"
      rowKey="login"
      loading={loading}
      dataSource={[...rows]}
      locale={{ emptyText: '没有符合条件的账号' }}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: '用户名', dataIndex: 'login' },
        { title: '姓名', dataIndex: 'name' },
        { title: '工号', dataIndex: 'staffNo' },
        {
          title: '单位',
          render: (_, { bodyId }) => (bodyId === null ? '热线中心' : bodyName(reference, bodyId)),
        },
        {
          title: '角色',
          render: (_, { roles }) => roles.map((role) => <Tag key={role}>{roleWords[role]}</Tag>),
        },
        { title: '状态', render: (_, account) => <State account={account} /> },
        {
          title: '操作',
          render: (_, account) => (
            <Space size="small">
              <Button size="small" onClick={() => onEdit(account)}>
                修改
              </Button>
              {account.active && <ResetPassword account={account} />}
              <SwitchAccount account={account} />
            </Space>
          ),
        },
      ]}
    />
  );
};

const State = ({ account: { active, mustChangePassword } }: { account: Account }) => {
  if (!active) return <Mark tone="danger">已停用</Mark>;
  return mustChangePassword ? <Mark tone="warn">待改初始密码</Mark> : <Mark tone="ok">正常</Mark>;
};
