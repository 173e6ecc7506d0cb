import { Tabs } from 'antd';
import { Inspections } from './inspections.tsx';
import { Scores } from './scores.tsx';

/** 质检: calls to judge beside their sound, and what came of it by agent. */
export const Quality = () => (
  <Tabs
    style={{ padding: '0 16px' }}
    destroyOnHidden
    items={[
      { key: 'inspections', label: '质检件', children: <Inspections /> },
      { key: 'scores', label: '坐席成绩', children: <Scores /> },
    ]}
  />
);
