import { type TopicView, makeTopics, showTopics } from '@hotline/shared/contracts/rest/topics';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { Button, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import css from './events.module.css';
import { TicketsBehind } from './tickets-behind.tsx';
import { topicColumns } from './topic-columns.tsx';
import { weekOf } from './week.ts';

/** 热点、难点、焦点 of the last eight weeks, each with the tickets behind it. */
export const Topics = () => {
  const client = useQueryClient();
  const [place, setPlace] = useState<string>();
  const [week, setWeek] = useState<string>();
  const query = { ...(place && { place }), ...(week && { week }) };
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
          onChange={setPlace}
          options={data.divisions.map((value) => ({ value }))}
        />
        <Select
          allowClear
          size="small"
          aria-label="周"
          placeholder="近八周"
          className={css.place}
          value={week}
          onChange={setWeek}
          options={data.weeks.map((value) => ({ value, label: weekOf(value) }))}
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
        locale={{ emptyText: `${week ? weekOf(week) : ''}${place ?? ''}没有多人反映的事项` }}
        expandable={{ expandedRowRender: behind }}
        columns={topicColumns(week === undefined ? '增长' : '比上周')}
      />
    </>
  );
};

const behind = (topic: TopicView) => <TicketsBehind topic={topic} />;
