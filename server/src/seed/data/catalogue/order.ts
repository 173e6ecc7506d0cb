import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { rule } from './rule.ts';

/** 农林水利, 市场管理, 社会治安, 环境保护, 安全生产. */
export const orderEntries: readonly CatalogueEntry[] = [
  rule('NL-000', '农林水利', 'agriculture', '县农业农村局三定方案'),
  rule('NL-001', '农林水利/人居环境/村内垃圾', 'township', '乡镇履职清单：农村人居环境'),
  rule('NL-002', '农林水利/人居环境/厕所改造', 'township', '乡镇履职清单：农村人居环境', {
    coHandlers: ['agriculture'],
  }),
  rule('NL-003', '农林水利/土地承包/承包地纠纷', 'township', '《农村土地承包法》', {
    coHandlers: ['agriculture'],
  }),
  rule('NL-004', '农林水利/惠农补贴/补贴发放', 'agriculture', '县农业农村局权责清单：惠农补贴', {
    coHandlers: ['finance'],
  }),
  rule('NL-005', '农林水利/水利/河道管理', 'water-resources', '《河道管理条例》'),
  rule('NL-006', '农林水利/水利/灌溉机井', 'water-resources', '县水利局权责清单：农田灌溉', {
    coHandlers: ['power'],
  }),
  rule('NL-007', '农林水利/土地/征地补偿', 'natural-resources', '《土地管理法》', {
    coHandlers: ['finance'],
  }),
  rule('SC-000', '市场管理', 'market', '县市场监管局三定方案'),
  rule('SC-001', '市场管理/消费维权/退换货', 'market', '《消费者权益保护法》'),
  rule('SC-002', '市场管理/消费维权/预付卡', 'market', '《消费者权益保护法》', { coHandlers: ['commerce'] }),
  rule('SC-003', '市场管理/食品安全/餐饮卫生', 'market', '《食品安全法》'),
  rule('SC-004', '市场管理/食品安全/校园食品', 'market', '《食品安全法》', {
    coHandlers: ['education', 'health'],
  }),
  rule('SC-005', '市场管理/价格/价格欺诈', 'market', '《价格法》'),
  rule('SC-006', '市场管理/成品油/加油站计量', 'market', '《计量法》', { coHandlers: ['commerce'] }),
  rule('ZA-000', '社会治安', 'public-security', '县公安局三定方案'),
  rule('ZA-001', '社会治安/户籍/户口办理', 'public-security', '《户口登记条例》'),
  rule('ZA-002', '社会治安/噪声/生活噪声', 'public-security', '《噪声污染防治法》'),
  rule('ZA-003', '社会治安/诈骗/电信诈骗', 'public-security', '《反电信网络诈骗法》'),
  rule('ZA-004', '社会治安/矛盾纠纷/邻里纠纷', 'township', '乡镇履职清单：矛盾纠纷调解', {
    coHandlers: ['justice'],
  }),
  rule('HB-000', '环境保护', 'environment', '市生态环境局台前分局职责'),
  rule('HB-001', '环境保护/大气污染/秸秆焚烧', 'township', '《大气污染防治法》、乡镇履职清单', {
    coHandlers: ['environment', 'agriculture'],
  }),
  rule('HB-002', '环境保护/大气污染/企业废气', 'environment', '《大气污染防治法》'),
  rule('HB-003', '环境保护/水污染/企业污水', 'environment', '《水污染防治法》', {
    coHandlers: ['water-resources'],
  }),
  rule('HB-004', '环境保护/噪声/工业噪声', 'environment', '《噪声污染防治法》'),
  rule('HB-005', '环境保护/大气污染/餐饮油烟', 'urban-management', '《大气污染防治法》'),
  rule('AQ-000', '其他', 'government-office', '县政府办公室三定方案：协调办理'),
  rule('AQ-001', '其他/安全生产/事故隐患', 'emergency', '《安全生产法》'),
  rule('AQ-002', '其他/消防/消防通道堵塞', 'fire', '《消防法》', { coHandlers: ['housing'] }),
];
