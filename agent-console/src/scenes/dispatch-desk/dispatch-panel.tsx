import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { useState } from 'react';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { VerbForm } from '../../actions/verb-form.tsx';
import css from './dispatch-desk.module.css';
import { Planned } from './planned.tsx';
import { type Suggestion, Suggestions } from './suggestions.tsx';

/** The suggestion fills the form; a person sends it. */
export const DispatchPanel = ({ ticket }: { ticket: TicketView }) => {
  const [preset, setPreset] = useState<Record<string, unknown>>();
  if (!ticket.offered.includes('dispatch')) return <ActionPanel ticket={ticket} />;
  const take = ({ bodyId, coBodyIds, clause }: Suggestion): void =>
    setPreset({ leadBodyId: bodyId, coBodyIds, basis: clause });
  return (
    <div className={css.panel}>
      <Planned ticketNo={ticket.ticketNo} />
      <Suggestions ticketNo={ticket.ticketNo} onTake={take} />
      <section className={css.form} aria-label="派单">
        <VerbForm ticket={ticket} verb="dispatch" preset={preset} main />
      </section>
      <ActionPanel ticket={ticket} without={['dispatch']} />
    </div>
  );
};
