import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import { showTicketAsOf } from '@hotline/shared/contracts/rest/tickets';
import { Drawer, Skeleton } from 'antd';
import { sayVerb } from '../actions/specs.ts';
import { useRoute } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { fullTime } from '../components/time.ts';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHead } from './ticket-head.tsx';

interface Props {
  ticketNo: string;
  entry: TimelineEntry;
  onClose: () => void;
}

/** What was known of a ticket after one of its steps: what came later is not in it. */
export const TicketAsOf = ({ ticketNo, entry, onClose }: Props) => {
  const { data, error } = useRoute(
    showTicketAsOf,
    { params: { ticketNo, seq: entry.seq } },
    { staleTime: Infinity },
  );
  return (
    <Drawer
      open
      size="large"
      title={`当时所知：${fullTime(entry.at)} ${sayVerb(entry.type)}之后`}
      onClose={onClose}
    >
      <ProblemAlert error={error} />
      {data === undefined && !error && <Skeleton active />}
      {data && (
        <>
          <TicketHead ticket={data} />
          <TicketFacts ticket={data} />
        </>
      )}
    </Drawer>
  );
};
