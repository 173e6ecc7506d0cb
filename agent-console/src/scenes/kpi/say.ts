import { metricWords } from '@hotline/shared/words/zh-CN';
import { words } from '../../components/words.ts';

/** `97.5%`; a dash where there is nothing to measure. */
export const percent = (value: number | null): string =>
  value === null ? '—' : `${Number(value.toFixed(2))}%`;

export const sayMetric = (metric: string): string => words(metricWords, metric);
