import type { Wallboard } from '@hotline/shared/contracts/rest/supervision';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import css from './wallboard.module.css';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

const bars = [
  ['进入人工', 'offered', '#5b83b8'],
  ['接通', 'answered', '#17437f'],
  ['15 秒接通', 'within15s', '#1e7a4a'],
  ['放弃', 'abandoned', '#b3261e'],
] as const;

const optionOf = (today: Wallboard['today']) => ({
  aria: { enabled: true },
  animationDuration: 300,
  grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
  tooltip: {},
  xAxis: { type: 'value', minInterval: 1 },
  yAxis: { type: 'category', inverse: true, data: bars.map(([label]) => label), axisLabel: { fontSize: 15 } },
  series: [
    {
      type: 'bar',
      barMaxWidth: 34,
      label: { show: true, position: 'right', fontSize: 16 },
      data: bars.map(([, key, color]) => ({ value: today[key], itemStyle: { color } })),
    },
  ],
});

/** The day's calls from offer to answer. */
export const DayChart = ({ today }: { today: Wallboard['today'] }) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current);
    const fit = new ResizeObserver(() => made.resize());
    fit.observe(box.current);
    chart.current = made;
    return () => {
      fit.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(optionOf(today)), [today]);
  return <div ref={box} className={css.chart} />;
};
