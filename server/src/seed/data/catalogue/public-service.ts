import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { rule } from './rule.ts';

/** 公共服务: 水电气热, 通信, 公交, 政务服务. */
export const publicServiceEntries: readonly CatalogueEntry[] = [
  rule('GF-000', '公共服务', 'government-office', '县政府办公室三定方案：协调公共服务'),
  rule('GF-001', '公共服务/供水', 'water-supply', '《城市供水条例》'),
  rule('GF-002', '公共服务/供水/停水', 'water-supply', '《城市供水条例》停水告知与抢修'),
  rule('GF-003', '公共服务/供水/水质', 'water-supply', '《城市供水条例》', { coHandlers: ['health'] }),
  rule('GF-004', '公共服务/供水/水费争议', 'water-supply', '供用水合同', { coHandlers: ['market'] }),
  rule('GF-005', '公共服务/供水/停水', 'water-resources', '县水利局权责清单：农村饮水安全', {
    words: ['农村饮水', '村里停水', '村自来水'],
  }),
  rule('GF-010', '公共服务/供电/停电', 'power', '《电力供应与使用条例》'),
  rule('GF-011', '公共服务/供电/线路隐患', 'power', '《电力设施保护条例》', { coHandlers: ['emergency'] }),
  rule('GF-012', '公共服务/供电/电费争议', 'power', '供用电合同', { coHandlers: ['market'] }),
  rule('GF-020', '公共服务/供气/停气', 'gas', '《城镇燃气管理条例》'),
  rule('GF-021', '公共服务/供气/泄漏隐患', 'gas', '《城镇燃气管理条例》', {
    coHandlers: ['fire', 'housing'],
  }),
  rule('GF-030', '公共服务/供热/室温不达标', 'heating', '供用热合同、县供热管理办法', {
    coHandlers: ['housing'],
  }),
  rule('GF-031', '公共服务/供热/停热', 'heating', '供用热合同、县供热管理办法'),
  rule('GF-040', '公共服务/通信/宽带故障', 'telecom', '《电信条例》'),
  rule('GF-041', '公共服务/通信/线缆杂乱', 'telecom', '《电信条例》', { coHandlers: ['urban-management'] }),
  rule('GF-050', '公共服务/公交/线路班次', 'bus', '县公交运营服务规范', { coHandlers: ['transport'] }),
  rule('GF-060', '公共服务/政务服务/办事流程', 'approval', '县行政审批局三定方案'),
  rule('GF-061', '公共服务/政务服务/办不成事', 'approval', '“办不成事”反映窗口工作规则'),
];
