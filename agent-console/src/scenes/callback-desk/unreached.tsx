import type { PublicCommand } from '@hotline/shared/contracts/command';
import { myCall } from '@hotline/shared/contracts/rest/calls';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useAct } from '../../actions/use-act.ts';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import css from './callback-desk.module.css';
import { useSiblings } from './use-siblings.ts';

/** He was not reached, or would not say: counted for this ticket, and for the others of his call unless unticked. */
export const Unreached = ({ ticket }: { ticket: TicketView }) => {
  const { act, error, isPending } = useAct(ticket);
  const { covered, record: recordFor } = useSiblings(ticket);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { data: pop } = useRoute(myCall, {}, { staleTime: Infinity });
  const callId = pop?.call.callId ?? null;
  const record = (outcome: 'unreached' | 'refused'): void => {
    const command: PublicCommand = { type: 'record-callback', outcome, callId, number: null };
    act(
      command,
      () =>
        void recordFor(
          covered.filter(({ ticketNo }) => !left.has(ticketNo)),
          command,
        ),
    );
  };
  return (
    <section aria-label="未能评价">
      <div className={css.pair}>
        <Button loading={isPending} onClick={() => record('unreached')}>
          未接通，记一次
        </Button>
        <Button loading={isPending} onClick={() => record('refused')}>
          拒绝评价
        </Button>
      </div>
      <p className={css.note}>两天内三次未接通，按“未评价”办结。</p>
      {covered.length > 0 && (
        <fieldset className={css.siblings}>
          <legend>同一来电的其他工单，一并登记</legend>
          {covered.map(({ ticketNo, title }) => (
            <Checkbox
              key={ticketNo}
              checked={!left.has(ticketNo)}
              onChange={({ target }) => setLeft(toggled(left, ticketNo, !target.checked))}
            >
              {title}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <ProblemAlert error={error} />
    </section>
  );
};

const toggled = (set: ReadonlySet<string>, key: string, wanted: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (wanted) next.add(key);
  else next.delete(key);
  return next;
};
