import type { Notice } from '@hotline/shared/contracts/socket';
import { Tag } from 'antd';

const kinds: Record<Notice['kind'], readonly [string, string]> = {
  'yellow-card': ['gold', '黄牌'],
  'red-card': ['red', '红牌'],
  supervision: ['volcano', '督办'],
  urge: ['blue', '催办'],
  supplement: ['blue', '补充诉求'],
  return: ['purple', '退单'],
  'line-failed': ['red', '转接失败'],
  'calendar-missing': ['orange', '日历缺失'],
};

export const NoticeTag = ({ kind }: { kind: Notice['kind'] }) => {
  const [color, label] = kinds[kind];
  return <Tag color={color}>{label}</Tag>;
};
