import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Button } from 'antd';
import { useAct } from '../../actions/use-act.ts';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';

/** Puts the ticket that was accepted just now under an event that is handled already; its caller is called back too. */
export const JoinEvent = ({ ticket, into }: { ticket: TicketView; into: string }) => {
  const { ticketNo } = ticket;
  const { data: now = ticket } = useRoute(showTicket, { params: { ticketNo } });
  const { act, error, isPending } = useAct(now);
  if (ticketNo === into) return null;
  if (now.mergedInto === into) return <small>已并入此事件单</small>;
  return (
    <>
      <ProblemAlert error={error} />
      <Button
        size="small"
        type="primary"
        loading={isPending}
        onClick={() => act({ type: 'merge', into, reason: '来电反映同一事件' })}
      >
        并入此事件单
      </Button>
    </>
  );
};
