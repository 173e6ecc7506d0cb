import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { DialButton } from '../../ticket/dial-button.tsx';
import css from './callback-desk.module.css';
import { RatingForm } from './rating-form.tsx';
import { Unreached } from './unreached.tsx';

/** Call the citizen, take down what he says; or that he could not be reached. */
export const CallbackPanel = ({ ticket }: { ticket: TicketView }) => (
  <div className={css.panel}>
    <section className={css.dial} aria-label="拨打回访电话">
      <DialButton ticketNo={ticket.ticketNo} purpose="callback" large />
      <p>号码由系统拨出，不在屏幕显示；请在 09:00–20:00 回访。</p>
    </section>
    {ticket.offered.includes('rate') && <RatingForm ticket={ticket} />}
    {ticket.offered.includes('record-callback') && <Unreached ticket={ticket} />}
    <ActionPanel ticket={ticket} without={['rate', 'record-callback']} prefer={['redo']} />
  </div>
);
