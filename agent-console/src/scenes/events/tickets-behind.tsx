import type { TopicView } from '@hotline/shared/contracts/rest/topics';
import { Link } from 'react-router';
import css from './events.module.css';

/** What the most typical tickets of a topic say, and which they are. */
export const TicketsBehind = ({ topic: { sentences, ticketNos } }: { topic: TopicView }) => (
  <>
    {sentences.map((sentence) => (
      <p key={sentence}>“{sentence}”</p>
    ))}
    <ul className={css.behind}>
      {ticketNos.map((ticketNo) => (
        <li key={ticketNo}>
          <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link>
        </li>
      ))}
    </ul>
  </>
);
