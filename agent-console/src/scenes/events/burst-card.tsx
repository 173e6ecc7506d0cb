import { type BurstView, dismissBurst, foldBurst, listBursts } from '@hotline/shared/contracts/rest/bursts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { refresh, useSend } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { StatusTag } from '../../components/tags.tsx';
import { shortTime } from '../../components/time.ts';
import { ReadOut } from './read-out.tsx';
import css from './events.module.css';

/** One event: its 主单, who waits to be merged, and what callers are told. */
export const BurstCard = ({ burst }: { burst: BurstView }) => {
  const { lead, candidates } = burst;
  const { roles } = usePerson();
  const folds = roles.includes('dispatcher');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = candidates.map(({ ticketNo }) => ticketNo).filter((no) => !left.includes(no));
  const decide = useDecide(lead.ticketNo);
  return (
    <section className={css.card} aria-label={lead.title}>
      <header>
        <Mark tone={burst.status === 'event' ? 'info' : 'warn'}>
          {burst.status === 'event' ? `事件单 · 已并 ${lead.repeatCount} 件` : '待确认'}
        </Mark>
        <h3>{lead.title}</h3>
        <Link to={`/tickets/${lead.ticketNo}`}>主单 {lead.ticketNo}</Link>
        <StatusTag status={lead.status} />
        <small>最近来电 {shortTime(burst.reportedAt)}</small>
      </header>
      <ReadOut burst={burst} />
      <ProblemAlert error={decide.error} />
      {candidates.length > 0 && (
        <Table
          size="small"
          rowKey="ticketNo"
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          dataSource={candidates}
          {...(folds
            ? {
                rowSelection: {
                  selectedRowKeys: chosen,
                  onChange: (keys) =>
                    setLeft(candidates.map(({ ticketNo }) => ticketNo).filter((no) => !keys.includes(no))),
                },
              }
            : {})}
          columns={[
            {
              title: '待并工单',
              render: (_, row) => <Link to={`/tickets/${row.ticketNo}`}>{row.title}</Link>,
            },
            { title: '状态', width: 110, render: (_, row) => <StatusTag status={row.status} /> },
            {
              title: '受理',
              width: 130,
              render: (_, row) => (row.acceptedAt === null ? '—' : shortTime(row.acceptedAt)),
            },
          ]}
        />
      )}
      {folds && (
        <footer>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={decide.isPending}
            onClick={() => decide.fold(chosen)}
          >
            并入事件单（{chosen.length} 件）
          </Button>
          {burst.status === 'proposed' && (
            <Popconfirm title="确认不是同一事件？以后不再提示" onConfirm={decide.dismiss}>
              <Button>不是同一事件</Button>
            </Popconfirm>
          )}
        </footer>
      )}
    </section>
  );
};

const useDecide = (ticketNo: string) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const folding = useSend(foldBurst);
  const dismissing = useSend(dismissBurst);
  const params = { ticketNo };
  const settle = { onSettled: () => refresh(client, listBursts) };
  return {
    error: folding.error ?? dismissing.error,
    isPending: folding.isPending,
    fold: (ticketNos: string[]) =>
      folding.mutate(
        { params, body: { ticketNos } },
        {
          ...settle,
          onSuccess: ({ merged, refused }) => {
            if (refused.length === 0) void message.success(`已并入 ${merged.length} 件，诉求人均保留回访`);
            else {
              const why = refused.map((one) => `${one.ticketNo}：${one.title}`).join('；');
              void message.warning(`已并入 ${merged.length} 件，${refused.length} 件未并入：${why}`, 10);
            }
          },
        },
      ),
    dismiss: () => dismissing.mutate({ params, body: { reason: '经核实不是同一事件' } }, settle),
  };
};
