import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';
import { rule } from './rule.ts';

/** 人社, 医疗卫生, 科教文体, 民政救助, 社情民意. */
export const livelihoodEntries: readonly CatalogueEntry[] = [
  rule('RS-000', '人社', 'human-resources', '县人社局三定方案'),
  rule('RS-001', '人社/劳动监察/拖欠工资', 'human-resources', '《保障农民工工资支付条例》'),
  rule('RS-002', '人社/劳动监察/拖欠工资', 'human-resources', '《保障农民工工资支付条例》工程建设领域', {
    words: ['工地', '项目部', '包工头', '农民工'],
    coHandlers: ['housing'],
  }),
  rule('RS-003', '人社/社会保险/养老待遇', 'human-resources', '《社会保险法》'),
  rule('RS-004', '人社/就业/技能补贴', 'human-resources', '县人社局权责清单：就业补助', {
    coHandlers: ['finance'],
  }),
  rule('YL-000', '医疗卫生', 'health', '县卫健委三定方案'),
  rule('YL-001', '医疗卫生/医院/就医服务', 'health', '《医疗机构管理条例》', { coHandlers: ['hospital'] }),
  rule('YL-002', '医疗卫生/医院/非法行医', 'health', '《医师法》'),
  rule('YL-003', '医疗卫生/医保/报销', 'medical-insurance', '《医疗保障基金使用监督管理条例》'),
  rule('YL-004', '医疗卫生/医保/异地就医', 'medical-insurance', '基本医疗保险跨省异地就医直接结算规程'),
  rule('KJ-000', '科教文体', 'education', '县教体局三定方案'),
  rule('KJ-001', '科教文体/义务教育/入学划片', 'education', '《义务教育法》'),
  rule('KJ-002', '科教文体/义务教育/违规补课', 'education', '《义务教育法》'),
  rule('KJ-003', '科教文体/校外培训/退费', 'education', '《校外培训行政处罚暂行办法》', {
    coHandlers: ['market'],
  }),
  rule('KJ-004', '科教文体/文旅/娱乐场所', 'culture-tourism', '《娱乐场所管理条例》', {
    coHandlers: ['public-security'],
  }),
  rule('MZ-000', '民政救助', 'civil-affairs', '县民政局三定方案'),
  rule('MZ-001', '民政救助/社会救助/低保', 'civil-affairs', '《社会救助暂行办法》', {
    coHandlers: ['township'],
  }),
  rule('MZ-002', '民政救助/养老/养老院服务', 'civil-affairs', '《养老机构管理办法》'),
  rule('MZ-003', '民政救助/基层自治/村务公开', 'township', '《村民委员会组织法》', {
    coHandlers: ['civil-affairs'],
  }),
  rule('MZ-004', '民政救助/退役军人/优抚待遇', 'veterans', '《退役军人保障法》'),
  rule('SQ-000', '社情民意', 'government-office', '县政府办公室三定方案：意见建议办理'),
  rule('SQ-001', '社情民意/法律服务/法律援助', 'justice', '《法律援助法》'),
  rule('SQ-002', '社情民意/信访/信访渠道', 'petitions', '《信访工作条例》'),
  rule('SQ-003', '社情民意/税费/发票', 'tax', '《发票管理办法》'),
];
