import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { bodyName, useReference } from '../../components/reference.ts';
import { roleWords } from '@hotline/shared/words/zh-CN';

/** Who works here. */
export const Admin = () => {
  const [q, setQ] = useState('');
  return (
    <div style={{ padding: '12px 16px' }}>
      <Input
        aria-label="筛选"
        placeholder="姓名或单位"
        allowClear
        style={{ width: 260 }}
        onChange={(event) => setQ(event.target.value.trim())}
      />
      <Staff q={q} />
    </div>
  );
};

const Staff = ({ q }: { q: string }) => {
  const reference = useReference();
  const rows = reference.staff.filter(({ name, bodyId }) =>
    `${name} ${bodyName(reference, bodyId)}`.includes(q),
  );
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: '姓名', dataIndex: 'name' },
        {
          title: '单位',
          render: (_, { bodyId }) => (bodyId === null ? '热线中心' : bodyName(reference, bodyId)),
        },
        {
          title: '角色',
          dataIndex: 'roles',
          render: (roles: string[]) => roles.map((role) => <Tag key={role}>{roleWords[role as Role]}</Tag>),
        },
      ]}
    />
  );
};
