import { type DigestView, myDigests, readDigest } from '@hotline/shared/contracts/rest/digests';
import { checkVerbWords, orderVerbWords, rectificationVerbWords } from '@hotline/shared/words/zh-CN';
import { useQueryClient } from '@tanstack/react-query';
import { Collapse, Empty, Skeleton, Table } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { refresh, useRoute, useSend } from '../../api/use-route.ts';
import { sayVerb } from '../../actions/specs.ts';
import { pathOfFile } from '../../components/case-path.ts';
import { DueAt } from '../../components/due-at.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { words } from '../../components/words.ts';

import { DigestNumber } from './digest-number.tsx';

type Item = DigestView['items'][number];

/** 待办提要: what waited for me at the beginning of each window, whose it is and what comes next. */
export const DigestPage = () => {
  const { data, error, refetch } = useRoute(myDigests, {});
  useReading(data?.[0]);
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  if (data.length === 0)
    return (
      <>
        <DigestNumber />
        <Empty
          style={{ paddingTop: 60 }}
          description="近 30 天没有提要：到点时没有临期、超期或等您处理的事项"
        />
      </>
    );
  return (
    <div style={{ height: '100%', overflow: 'auto', padding: 14, background: '#fff' }}>
      <DigestNumber />
      <Collapse
        defaultActiveKey={data[0]!.windowId}
        items={data.map((digest) => ({
          key: digest.windowId,
          label: <Heading digest={digest} />,
          children: <Items digest={digest} />,
        }))}
      />
    </div>
  );
};

/** Opening the page is reading the latest. */
const useReading = (latest: DigestView | undefined): void => {
  const client = useQueryClient();
  const { mutate } = useSend(readDigest);
  const unread = latest?.readAt === null ? latest.windowId : null;
  useEffect(() => {
    if (unread !== null)
      mutate({ params: { windowId: unread } }, { onSuccess: () => refresh(client, myDigests) });
  }, [unread, mutate, client]);
};

const Heading = ({ digest: { at, total, overdue } }: { digest: DigestView }) => (
  <>
    {shortTime(at)} 待办 <b>{total}</b> 件{' '}
    {overdue > 0 ? <Mark tone="danger">超期 {overdue}</Mark> : <Mark tone="ok">无超期</Mark>}
  </>
);

const Items = ({ digest: { items, total } }: { digest: DigestView }) => (
  <>
    <Table<Item>
      size="small"
      rowKey={({ kind, id }) => `${kind}/${id}`}
      pagination={false}
      dataSource={items}
      columns={[
        { title: '事项', render: (_, item) => <Subject item={item} /> },
        { title: '责任单位', width: 180, dataIndex: 'owner', ellipsis: true },
        { title: '下一步', width: 120, render: (_, item) => sayNext(item) },
        { title: '时限', width: 110, render: (_, { dueAt }) => (dueAt === null ? '—' : shortTime(dueAt)) },
        { title: '', width: 120, render: (_, { dueAt }) => <DueAt dueAt={dueAt} /> },
      ]}
    />
    {total > items.length && <p>另有 {total - items.length} 件，请到各工作台查看。</p>}
  </>
);

/** A transfer to another line has no page of its own. */
const Subject = ({ item: { kind, id, about } }: { item: Item }) => {
  if (kind === 'push') return about;
  return <Link to={kind === 'ticket' ? `/tickets/${id}` : pathOfFile({ kind, id })}>{about}</Link>;
};

const verbWords = {
  order: orderVerbWords,
  rectification: rectificationVerbWords,
  check: checkVerbWords,
  push: { chase: '联系对方核实' },
};

const sayNext = ({ kind, verb }: Item): string =>
  kind === 'ticket' ? sayVerb(verb) : words(verbWords[kind], verb);
