import type { ForecastReasonView } from '@hotline/shared/contracts/rest/forecast';
import type { ForecastStep } from '@hotline/shared/domain/forecast/reasons';

export const forecastStepWords: Readonly<Record<ForecastStep, string>> = {
  'urge-sign': '催促签收',
  'act-before-days-off': '督促节前办结',
  'share-load': '提请单位增派力量',
  'remind-head': '提醒单位负责人',
  'call-handler': '电话催办经办人',
};

const units = { working: '个工作小时', 'wall-clock': '小时' } as const;

/** Times in hours. */
export function sayForecastReason(reason: ForecastReasonView): string {
  switch (reason.code) {
    case 'not-signed':
      return '尚未签收';
    case 'not-contacted':
      return '尚未联系诉求人';
    case 'days-off':
      return `其间${reason.names.join('、')}休息 ${reason.days} 天`;
    case 'load':
      return `单位在办量为平时的 ${reason.load.toFixed(1)} 倍`;
    case 'pace':
      return `同类事项一般用 ${reason.median} ${units[reason.measure]}，时限 ${reason.allowed}`;
    case 'time-used':
      return `时限已用 ${Math.round(100 * reason.share)}%`;
  }
}
