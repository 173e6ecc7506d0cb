import { type DisputeView, showDispute } from '@hotline/shared/contracts/rest/disputes';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import desk from '../../desk/desk.module.css';
import { TicketDetail } from '../../ticket/ticket-detail.tsx';
import { DisputeCase } from './dispute-case.tsx';
import { Parties } from './parties.tsx';
import css from './dispute-desk.module.css';

type Preset = Record<string, unknown>;
const order = ['rule-return', 'rule-consultation', 'rule-cohandling', 'give-opinion'];

/** Case and ticket side by side with the ruling; 1–4 take a body, Y and N fill the ruling, Ctrl+Enter sends it. */
export const DisputeWork = ({ ticket }: { ticket: TicketView }) => {
  const params = { ticketNo: ticket.ticketNo };
  const { data, error, refetch } = useRoute(showDispute, { params }, { staleTime: 0 });
  const [preset, setPreset] = useState<Preset>();
  const rules = ticket.offered.includes('rule-return');
  const designates = ticket.offered.includes('rule-consultation');
  const rule = (upheld: boolean): void => setPreset({ upheld, ...(upheld ? clauseOf(data) : {}) });
  useShortcut('y', () => rule(true), rules);
  useShortcut('n', () => rule(false), rules);
  const take = ({ bodyId, duties }: DisputeView['parties'][number]): void =>
    setPreset({ leadBodyId: bodyId, clause: duties.find(({ holds }) => holds)?.clause ?? '' });
  return (
    <div className={desk.chosen}>
      <div className={desk.ticket}>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data ? (
          <section className={css.case} aria-label="异议案情">
            <DisputeCase dispute={data} />
            <Parties parties={data.parties} onTake={designates ? take : null} />
          </section>
        ) : (
          !error && <Skeleton active className={desk.empty} />
        )}
        <TicketDetail ticket={ticket} />
      </div>
      <div className={desk.actions}>
        {rules && (
          <p className={css.hint}>
            <kbd>Y</kbd> 同意退单 <kbd>N</kbd> 不同意 <kbd>Ctrl+Enter</kbd> 提交
          </p>
        )}
        {designates && (
          <p className={css.hint}>
            <kbd>1</kbd>–<kbd>4</kbd> 选指定承办 <kbd>Ctrl+Enter</kbd> 提交；指定后不得再退
          </p>
        )}
        <ActionPanel ticket={ticket} prefer={order} preset={preset} main />
      </div>
    </div>
  );
};

/** The clause that the body cites stands in the ruling until the reviewer writes his own. */
const clauseOf = (dispute: DisputeView | undefined): Preset => {
  const open = dispute?.requests.findLast(({ ruling }) => ruling === null);
  return open ? { clause: open.clause } : {};
};
