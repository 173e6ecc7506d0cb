import type { TopicView } from '@hotline/shared/contracts/rest/topics';
import { Mark, type Tone } from '../../components/mark.tsx';
import { Course } from './course.tsx';
import css from './events.module.css';

const tones: Record<TopicView['kind'], Tone> = { 热点: 'danger', 难点: 'warn', 焦点: 'info' };

/** @param growth what the column of growth is called. */
export const topicColumns = (growth: string) => [
  {
    title: '类别',
    width: 72,
    render: (_: unknown, { kind }: TopicView) => <Mark tone={tones[kind]}>{kind}</Mark>,
  },
  {
    title: '事项',
    render: (_: unknown, { title, words }: TopicView) => (
      <>
        {title}
        <div className={css.soft}>{words.join(' · ')}</div>
      </>
    ),
  },
  { title: '地点', width: 180, render: (_: unknown, { place }: TopicView) => place || '—' },
  {
    title: '件数',
    width: 84,
    align: 'right' as const,
    render: (_: unknown, { count, everywhere }: TopicView) => (
      <>
        {count}
        {count < everywhere && <div className={css.soft}>共 {everywhere}</div>}
      </>
    ),
  },
  {
    title: growth,
    width: 80,
    align: 'right' as const,
    render: (_: unknown, { growth }: TopicView) => `×${growth.toFixed(1)}`,
  },
  {
    title: '每周',
    width: 150,
    render: (_: unknown, { weeks }: TopicView) => <Course weeks={weeks} />,
  },
  {
    title: '起止',
    width: 120,
    render: (_: unknown, { from, to }: TopicView) =>
      from === null ? '—' : `${from.slice(5)} 至 ${(to ?? from).slice(5)}`,
  },
];
