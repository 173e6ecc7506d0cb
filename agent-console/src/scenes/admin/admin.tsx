import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { Input, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { bodyName, divisionName, useReference } from '../../components/reference.ts';
import { roleWords } from '@hotline/shared/words/zh-CN';

const tiers = {
  county: '县直',
  township: '乡镇',
  enterprise: '公共企业',
  vertical: '垂直管理',
  hotline: '热线',
} as const;

/** Who works here and which bodies there are. */
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
      <Tabs
        items={[
          { key: 'staff', label: '人员', children: <Staff q={q} /> },
          { key: 'bodies', label: '承办单位', children: <Bodies q={q} /> },
        ]}
      />
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

const Bodies = ({ q }: { q: string }) => {
  const reference = useReference();
  return (
    <Table
      size="small"
      rowKey="bodyId"
      dataSource={reference.bodies.filter(({ name }) => name.includes(q))}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: '单位', dataIndex: 'name' },
        { title: '层级', dataIndex: 'tier', render: (tier: keyof typeof tiers) => tiers[tier] },
        { title: '上级', dataIndex: 'parentId', render: (id: string | null) => bodyName(reference, id) },
        {
          title: '区划',
          dataIndex: 'divisionCode',
          render: (code: string) => divisionName(reference, code),
        },
      ]}
    />
  );
};
