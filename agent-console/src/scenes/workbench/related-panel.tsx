import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { relatedTickets } from '@hotline/shared/contracts/rest/tickets';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { useCallWork } from '../../app/call-work.tsx';
import { Mark } from '../../components/mark.tsx';
import { StatusTag } from '../../components/tags.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { JoinEvent } from './join-event.tsx';
import type { Typing } from './typing.ts';
import { UrgeOrAdd } from './urge-or-add.tsx';
import css from './workbench.module.css';

interface Props {
  callerNo: string | null;
  typing: Typing;
  /** What was accepted just now, and may belong to an event. */
  accepted: TicketView | null;
}

const shortest = 6;

/** Open tickets on the same matter or event, found while the agent types. */
export const RelatedPanel = ({ callerNo, typing, accepted }: Props) => {
  const text = useDebounced(typing.text, 600).slice(0, 2000);
  const { data } = useRoute(
    relatedTickets,
    { query: { callerNo: callerNo ?? undefined, divisionCode: typing.divisionCode || undefined, text } },
    { enabled: text.length >= shortest, placeholderData: (before) => before },
  );
  const isOther = ({ ticketNo }: { ticketNo: string }) => ticketNo !== accepted?.ticketNo;
  const rows = text.length < shortest ? [] : (data ?? []).filter(isOther);
  const { setWork } = useCallWork();
  const crowd = rows.some((row) => row.crowd);
  useEffect(() => setWork({ crowd }), [setWork, crowd]);
  if (rows.length === 0) return null;
  return (
    <section className={css.card} aria-label="疑似同一诉求">
      <h2>疑似同一诉求</h2>
      {rows.map((row) => (
        <div key={row.ticketNo} className={css.line}>
          <div>
            <Link to={`/tickets/${row.ticketNo}`} target="_blank">
              {row.title}
            </Link>
          </div>
          <div className={css.lineMeta}>
            <StatusTag status={row.status} />
            {row.event && <Mark tone="info">事件单</Mark>}
            {row.crowd && <Mark tone="danger">多人反映，待研判</Mark>}
            <span>{row.why}</span>
          </div>
          {row.event && (
            <p className={css.script}>
              {row.event.readOut ?? `已有 ${row.repeatCount + 1} 人反映，正在处理，请记下诉求人并告知。`}
            </p>
          )}
          {row.event && accepted ? (
            <JoinEvent ticket={accepted} into={row.ticketNo} />
          ) : (
            <UrgeOrAdd row={row} />
          )}
        </div>
      ))}
    </section>
  );
};
