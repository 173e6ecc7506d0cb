import {
  callsBehind,
  listedCallCounts,
  type listedLostCounts,
  listedTicketCounts,
} from '@hotline/shared/contracts/rest/metrics';
import { Drawer } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { TicketLinks } from '../../components/ticket-links.tsx';
import { shortTime } from '../../components/time.ts';
import { CallTickets } from './call-tickets.tsx';
import { LostCallers } from './lost-callers.tsx';
import type { Period } from './period.ts';
import { RowsBehind } from './rows-behind.tsx';

/** A figure whose calls are wanted. */
export interface AskedCalls {
  title: string;
  count:
    | (typeof listedCallCounts)[number]
    | (typeof listedLostCounts)[number]
    | (typeof listedTicketCounts)[number];
}

interface Props {
  asked: AskedCalls | null;
  period: Period;
  onClose: () => void;
}

/** The calls behind a figure. */
export const CallsBehind = ({ asked, period, onClose }: Props) => (
  <Drawer open={asked !== null} size={860} onClose={onClose} destroyOnHidden title={asked?.title}>
    {asked && <Listed count={asked.count} period={period} />}
  </Drawer>
);

const Listed = ({ count, period }: Pick<AskedCalls, 'count'> & Pick<Props, 'period'>) => {
  if (isOne(listedCallCounts, count)) return <CallList query={{ ...period, count }} />;
  if (isOne(listedTicketCounts, count)) return <CallTickets query={{ ...period, count }} />;
  return <LostCallers query={{ ...period, count }} />;
};

const isOne = <T extends string>(list: readonly T[], one: string): one is T =>
  (list as readonly string[]).includes(one);

const seconds = (ms: number | null): string => (ms === null ? '—' : `${(ms / 1000).toFixed(1)} 秒`);

const CallList = ({ query }: { query: Period & { count: (typeof listedCallCounts)[number] } }) => {
  const answer = useRoute(callsBehind, { query });
  const { rows = [], total = 0 } = answer.data ?? {};
  return (
    <>
      {total > rows.length && (
        <p>
          共 {total} 通，列出最近 {rows.length} 通。
        </p>
      )}
      <RowsBehind
        answer={answer}
        rows={rows}
        rowKey="callId"
        unit="通"
        emptyText="没有这样的来电"
        columns={[
          { title: '来电时间', width: 120, render: (_, { arrivedAt }) => shortTime(arrivedAt) },
          { title: '号码', width: 120, render: (_, { callerNo }) => callerNo ?? '未显示' },
          { title: '话务员', width: 100, render: (_, { agentName }) => agentName ?? '—' },
          { title: '等待', align: 'right', render: (_, { waitedMs }) => seconds(waitedMs) },
          { title: '通话', align: 'right', render: (_, { talkMs }) => seconds(talkMs) },
          { title: '话后整理', align: 'right', render: (_, { wrapMs }) => seconds(wrapMs) },
          {
            title: '工单',
            render: (_, { ticketNos }) =>
              ticketNos.length === 0 ? '—' : <TicketLinks ticketNos={ticketNos} />,
          },
        ]}
      />
    </>
  );
};
