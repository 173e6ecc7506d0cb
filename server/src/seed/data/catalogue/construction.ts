import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { rule } from './rule.ts';

/** 住建, 城市管理, 交通. */
export const constructionEntries: readonly CatalogueEntry[] = [
  rule('ZJ-000', '住建', 'housing', '县住建局三定方案'),
  rule('ZJ-001', '住建/物业/服务质量', 'housing', '《物业管理条例》'),
  rule('ZJ-002', '住建/物业/电梯故障', 'housing', '《物业管理条例》', { coHandlers: ['market'] }),
  rule('ZJ-003', '住建/商品房/延期交房', 'housing', '《城市房地产开发经营管理条例》'),
  rule('ZJ-004', '住建/商品房/房屋质量', 'housing', '《建设工程质量管理条例》'),
  rule('ZJ-005', '住建/商品房/办证难', 'natural-resources', '《不动产登记暂行条例》', {
    coHandlers: ['housing', 'tax'],
  }),
  rule('ZJ-006', '住建/农房/自建房安全', 'township', '乡镇履职清单：自建房安全巡查', {
    coHandlers: ['housing'],
  }),
  rule('ZJ-007', '住建/工程/工地扬尘', 'housing', '《大气污染防治法》', { coHandlers: ['environment'] }),
  rule('CG-000', '城市管理', 'urban-management', '县城管局三定方案'),
  rule('CG-001', '城市管理/市容/占道经营', 'urban-management', '《城市市容和环境卫生管理条例》'),
  rule('CG-002', '城市管理/市容/违法建设', 'urban-management', '《城乡规划法》', {
    coHandlers: ['natural-resources'],
  }),
  rule('CG-003', '城市管理/环卫/垃圾清运', 'sanitation', '《城市市容和环境卫生管理条例》'),
  rule('CG-004', '城市管理/市政/路灯不亮', 'urban-management', '《城市道路管理条例》', {
    coHandlers: ['power'],
  }),
  rule('CG-005', '城市管理/市政/道路破损', 'urban-management', '《城市道路管理条例》'),
  rule('CG-006', '城市管理/市政/井盖缺失', 'urban-management', '《城市道路管理条例》', {
    coHandlers: ['water-supply', 'telecom', 'power'],
  }),
  rule('CG-007', '城市管理/市政/内涝排水', 'urban-management', '《城镇排水与污水处理条例》'),
  rule('CG-008', '城市管理/停车/乱停乱放', 'traffic-police', '《道路交通安全法》', {
    coHandlers: ['urban-management'],
  }),
  rule('JT-000', '交通', 'transport', '县交通运输局三定方案'),
  rule('JT-001', '交通/公路/路面破损', 'highway', '《公路法》'),
  rule('JT-002', '交通/公路/农村公路', 'transport', '《农村公路养护管理办法》', { coHandlers: ['township'] }),
  rule('JT-003', '交通/运输/出租车服务', 'transport', '《巡游出租汽车经营服务管理规定》'),
  rule('JT-004', '交通/信号/红绿灯故障', 'traffic-police', '《道路交通安全法》'),
];
