import { type TopicView, makeTopics, showTopics } from '@hotline/shared/contracts/rest/topics';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { Button, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { Course } from './course.tsx';
import css from './events.module.css';

const tones: Record<TopicView['kind'], Tone> = { 热点: 'danger', 难点: 'warn', 焦点: 'info' };

/** 热点、难点、焦点 of the last eight weeks, each with the tickets behind it. */
export const Topics = () => {
  const client = useQueryClient();
  const [place, setPlace] = useState<string | null>(null);
  const query = place === null ? {} : { place };
  const { data, error, refetch } = useRoute(showTopics, { query }, { placeholderData: keepPreviousData });
  const making = useSend(makeTopics);
  const make = (): void => making.mutate({}, { onSuccess: () => refresh(client, showTopics) });
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <>
      <div className={css.head}>
        <h2>热点 · 难点 · 焦点</h2>
        <small>
          {data.madeAt === null
            ? '尚未分析，系统每小时自动分析一次'
            : `近八周 ${data.tickets} 件工单，${shortTime(data.madeAt)} 分析`}
        </small>
        <Select
          allowClear
          showSearch
          size="small"
          aria-label="地点"
          placeholder="全部地点"
          className={css.place}
          value={place}
          onChange={(next: string | null | undefined) => setPlace(next ?? null)}
          options={data.divisions.map((value) => ({ value }))}
        />
        <Button size="small" loading={making.isPending} onClick={make}>
          重新分析
        </Button>
      </div>
      <ProblemAlert error={making.error} />
      <Table
        size="small"
        rowKey={({ ticketNos, title }) => ticketNos[0] ?? title}
        dataSource={data.topics}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: place === null ? '没有多人反映的事项' : `${place}没有多人反映的事项` }}
        expandable={{ expandedRowRender: behind }}
        columns={columns}
      />
    </>
  );
};

const columns = [
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
  { title: '件数', width: 64, align: 'right' as const, dataIndex: 'count' },
  {
    title: '增长',
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

const behind = ({ sentences, ticketNos }: TopicView) => (
  <>
    {sentences.map((sentence) => (
      <p key={sentence}>“{sentence}”</p>
    ))}
    <ul className={css.behind}>
      {ticketNos.map((ticketNo) => (
        <li key={ticketNo}>
          <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link>
        </li>
      ))}
    </ul>
  </>
);
