import {
  type CatalogueProposalView,
  listProposals,
} from '@hotline/shared/contracts/rest/catalogue-proposals';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { usePerson } from '../../app/session.tsx';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import css from './dispute-desk.module.css';
import { ProposalForm } from './proposal-form.tsx';
import { sayRule } from './say-rule.ts';

const states = { open: '待定', accepted: '已采纳', refused: '未采纳' } as const;
const tones = { open: 'warn', accepted: 'ok', refused: 'plain' } as const;

const keyOf = ({ ticketNo, round }: CatalogueProposalView): string => `${ticketNo} ${round}`;

interface Props {
  bar: ReactNode;
  query: UseQueryResult<ReturnType<(typeof listProposals)['response']['parse']>>;
}

/** What upheld returns teach 派单目录; the hotline office accepts or refuses. */
export const Proposals = ({ bar, query: { data, error, refetch, isPending } }: Props) => {
  const { roles } = usePerson();
  const [picked, setPicked] = useState<string | null>(null);
  const decides = roles.includes('hotline-head');
  const proposal = data?.find((one) => keyOf(one) === picked);
  return (
    <div className={css.page}>
      {bar}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        loading={isPending}
        rowKey={keyOf}
        dataSource={data ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="退单成立后，会在此提出修改派单目录的建议" /> }}
        columns={[
          {
            title: '事项',
            render: (_, { category, title, ticketNo }) => (
              <>
                {category.join(' / ')}
                <br />
                <Link to={`/tickets/${ticketNo}`}>{title}</Link>
              </>
            ),
          },
          {
            title: '派单目录',
            render: (_, { rule, status }) => `${status === 'open' ? '现行' : '处理前'}：${sayRule(rule)}`,
          },
          {
            title: '退回单位',
            render: (_, one) => one.returnedBy.map(({ bodyName }) => bodyName).join('、'),
          },
          { title: '建议承办', render: (_, { body, lead }) => (body ?? lead)?.bodyName ?? '未指明' },
          { title: '依据', render: (_, { clause, reason }) => `${clause}；${reason}` },
          { title: '提出', width: 110, render: (_, { proposedAt }) => shortTime(proposedAt) },
          {
            title: '处理',
            width: 180,
            render: (_, one) =>
              one.status === 'open' && decides ? (
                <Button size="small" type="primary" ghost onClick={() => setPicked(keyOf(one))}>
                  处理
                </Button>
              ) : (
                <>
                  <Mark tone={tones[one.status]}>{states[one.status]}</Mark>
                  {one.decided && (
                    <small>
                      {' '}
                      {one.decided.by}：{one.decided.why}
                      {one.decided.version !== null && `（目录第 ${one.decided.version} 版）`}
                    </small>
                  )}
                </>
              ),
          },
        ]}
      />
      {proposal && <ProposalForm proposal={proposal} onClose={() => setPicked(null)} />}
    </div>
  );
};
