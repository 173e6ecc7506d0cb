import { Link } from 'react-router';

/** The tickets of a call, one below the other; the row that they stand in is left as it is. */
export const TicketLinks = ({ ticketNos }: { ticketNos: readonly string[] }) =>
  ticketNos.map((no) => (
    <div key={no}>
      <Link to={`/tickets/${no}`} onClick={(event) => event.stopPropagation()}>
        {no}
      </Link>
    </div>
  ));
