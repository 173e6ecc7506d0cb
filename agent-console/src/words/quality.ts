import type { InspectionView } from '@hotline/shared/contracts/rest/quality';

export const inspectionStatusWords: Record<InspectionView['status'], string> = {
  'to-score': '待评分',
  scored: '已评分',
  appealed: '申诉中',
  settled: '已裁定',
};

export const sampleReasonWords: Record<InspectionView['reasons'][number], string> = {
  random: '随机抽取',
  short: '通话过短',
  dissatisfied: '不满意',
  complaint: '投诉件',
};
