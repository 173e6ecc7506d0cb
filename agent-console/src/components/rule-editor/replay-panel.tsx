import { replayMonth } from '@hotline/shared/contracts/rest/replay';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { bodyName, useReference } from '../reference.ts';

type Rules = Omit<z.input<typeof replayMonth.body>, 'month'>;
interface Counts {
  kept: number;
  missed: number;
}

const share = ({ kept, missed }: Counts): string =>
  kept + missed === 0 ? '—' : `${((100 * kept) / (kept + missed)).toFixed(1)}%`;

/** 沙盘: a past month under the edited rules; nothing is touched. */
export const ReplayPanel = ({ rules }: { rules: Rules }) => {
  const reference = useReference();
  const [month, setMonth] = useState('');
  const replay = useSend(replayMonth);
  const sum = replay.data?.sum;
  return (
    <>
      <p>
        用修改后的规则重算一个过去月份受理的工单，只作比较，不改动任何数据。
        <Input
          size="small"
          style={{ width: 90, margin: '0 8px' }}
          aria-label="月份"
          placeholder="2026-08"
          value={month}
          onChange={({ target }) => setMonth(target.value.trim())}
        />
        <Button
          size="small"
          disabled={!/^\d{4}-\d{2}$/u.test(month)}
          loading={replay.isPending}
          onClick={() => replay.mutate({ body: { month, ...rules } })}
        >
          试算
        </Button>
      </p>
      <ProblemAlert error={replay.error} />
      {sum && (
        <>
          <p role="status">
            {sum.month} 受理 {sum.tickets} 件，{sum.deadlines} 个时限中 <b>{sum.moved}</b>{' '}
            个变动；承办时限按时率 <b>{share(sum.finish.before)}</b> → <b>{share(sum.finish.after)}</b>，超期{' '}
            {sum.finish.before.missed} → {sum.finish.after.missed} 件
          </p>
          <Table
            size="small"
            rowKey="bodyId"
            dataSource={sum.byBody}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={[
              { title: '承办单位', ellipsis: true, render: (_, { bodyId }) => bodyName(reference, bodyId) },
              { title: '按时率', width: 90, render: (_, { before }) => share(before) },
              { title: '试算', width: 90, render: (_, { after }) => share(after) },
              { title: '超期', width: 70, render: (_, { before }) => before.missed },
              { title: '试算', width: 70, render: (_, { after }) => after.missed },
            ]}
          />
        </>
      )}
    </>
  );
};
