import { dialCitizen, myCall } from '@hotline/shared/contracts/rest/calls';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { keyOf, useRoute, useSend } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useSoftphoneState } from '../../softphone/softphone-context.tsx';
import css from './callback-desk.module.css';
import { RatingForm } from './rating-form.tsx';
import { Unreached } from './unreached.tsx';

/** Call the citizen, take down what he says; or that he could not be reached. */
export const CallbackPanel = ({ ticket }: { ticket: TicketView }) => (
  <div className={css.panel}>
    <DialButton ticket={ticket} />
    {ticket.offered.includes('rate') && <RatingForm ticket={ticket} />}
    {ticket.offered.includes('record-callback') && <Unreached ticket={ticket} />}
    <ActionPanel ticket={ticket} without={['rate', 'record-callback']} prefer={['redo']} />
  </div>
);

const DialButton = ({ ticket }: { ticket: TicketView }) => {
  const client = useQueryClient();
  const { registration } = useSoftphoneState();
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const { mutate, error, isPending } = useSend(dialCitizen);
  const dial = (): void =>
    mutate(
      { body: { ticketNo: ticket.ticketNo, purpose: 'callback' } },
      {
        onSuccess: (call) =>
          client.setQueryData(keyOf(myCall), {
            call,
            offerId: '',
            earlier: [],
            openRepeats: [],
            draftId: null,
          }),
      },
    );
  const inCall = pop !== null && pop !== undefined && pop.call.endedAt === null;
  return (
    <section className={css.dial} aria-label="拨打回访电话">
      <Button
        type="primary"
        size="large"
        block
        loading={isPending}
        disabled={inCall || registration !== 'registered'}
        onClick={dial}
      >
        拨打诉求人电话
      </Button>
      <p>号码由系统拨出，不在屏幕显示；请在 09:00–20:00 回访。</p>
      <ProblemAlert error={error} />
    </section>
  );
};
