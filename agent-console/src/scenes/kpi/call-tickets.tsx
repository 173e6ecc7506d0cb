import { type listedTicketCounts, ticketsOfCalls } from '@hotline/shared/contracts/rest/metrics';
import { useRoute } from '../../api/use-route.ts';
import { shortTime } from '../../components/time.ts';
import type { Period } from './period.ts';
import { RowsBehind, ticketColumn } from './rows-behind.tsx';

type Query = Period & { count: (typeof listedTicketCounts)[number] };

/** Tickets accepted from the telephone, and whether they were answered in the call. */
export const CallTickets = ({ query }: { query: Query }) => {
  const answer = useRoute(ticketsOfCalls, { query });
  return (
    <RowsBehind
      answer={answer}
      rows={answer.data}
      rowKey="ticketNo"
      unit="件"
      emptyText="没有您可查看的工单"
      columns={[
        ticketColumn,
        { title: '受理', width: 120, render: (_, { acceptedAt }) => shortTime(acceptedAt) },
        {
          title: '即时答复',
          width: 90,
          render: (_, { answeredAtOnce }) => (answeredAtOnce ? '是' : '否'),
        },
      ]}
    />
  );
};
