import { listAudit } from '@hotline/shared/contracts/rest/audit';
import { Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fullTime } from '../../components/time.ts';
import { useDebounced } from '../../components/use-debounced.ts';
import { auditActWords } from '../../words/audit.ts';
import css from './audit.module.css';

const SIZE = 20;

/** 审计: who looked at whom and changed what, and why; the trail alone, no ticket. */
export const Audit = () => {
  const [act, setAct] = useState<string>();
  const [person, setPerson] = useState('');
  const [ticketNo, setTicketNo] = useState('');
  const [page, setPage] = useState(1);
  const query = {
    act,
    person: useDebounced(person.trim(), 300) || undefined,
    ticketNo: useDebounced(ticketNo.trim(), 300) || undefined,
    page,
    size: SIZE,
  };
  const { data, error, isPending, refetch } = useRoute(
    listAudit,
    { query },
    { placeholderData: (before) => before },
  );
  const narrow =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setPage(1);
    };
  return (
    <div className={css.page}>
      <div className={css.filters}>
        <Select
          allowClear
          aria-label="行为"
          placeholder="全部行为"
          className={css.act}
          value={act ?? null}
          onChange={narrow((value: string | null | undefined) => setAct(value ?? undefined))}
          options={Object.entries(auditActWords).map(([value, label]) => ({ value, label }))}
        />
        <Input
          allowClear
          aria-label="人员"
          placeholder="姓名或账号"
          className={css.text}
          value={person}
          onChange={({ target }) => narrow(setPerson)(target.value)}
        />
        <Input
          allowClear
          aria-label="工单编号"
          placeholder="工单编号"
          className={css.text}
          value={ticketNo}
          onChange={({ target }) => narrow(setTicketNo)(target.value)}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        rowKey={({ at, personId, act: done, ticketNo: no }) => `${at}/${personId}/${done}/${no ?? ''}`}
        loading={isPending}
        dataSource={data?.rows ?? []}
        locale={{ emptyText: '没有审计记录' }}
        pagination={{
          current: page,
          pageSize: SIZE,
          total: data?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 条`,
          onChange: setPage,
        }}
        columns={[
          { title: '时间', width: 170, render: (_, { at }) => fullTime(at) },
          { title: '人员', width: 190, render: (_, line) => `${line.personName}（${line.personId}）` },
          { title: '行为', width: 130, render: (_, line) => auditActWords[line.act] ?? line.act },
          { title: '工单', width: 190, render: (_, line) => line.ticketNo ?? '—' },
          { title: '理由', dataIndex: 'reason' },
          { title: '地址', width: 130, render: (_, { address }) => address || '—' },
        ]}
      />
    </div>
  );
};
