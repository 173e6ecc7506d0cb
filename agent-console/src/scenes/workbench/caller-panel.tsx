import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { Link } from 'react-router';
import { Due } from '../../components/due.tsx';
import { Mark } from '../../components/mark.tsx';
import { StatusTag, UrgencyTag } from '../../components/tags.tsx';
import { shortTime } from '../../components/time.ts';
import { originWord } from '../../words/call.ts';
import { UrgeOrAdd } from './urge-or-add.tsx';
import css from './workbench.module.css';

/** Screen pop: on the screen before the call is answered. */
export const CallerPanel = ({ pop }: { pop: ScreenPop | null }) => {
  if (pop === null)
    return (
      <section className={css.card} aria-label="来电信息">
        <h2>来电信息</h2>
        <p className={css.soft}>没有来电。就绪后，来电时这里显示号码和历史诉求。</p>
      </section>
    );
  const { call, earlier, openRepeats } = pop;
  const past = earlier.filter(({ ticketNo }) => openRepeats.every((open) => open.ticketNo !== ticketNo));
  return (
    <section className={css.card} aria-label="来电信息" data-ringing={call.phase === 'ringing'}>
      <h2>{call.phase !== 'ringing' ? '通话对象' : call.purpose === 'inbound' ? '来电' : '去电'}</h2>
      <p className={css.caller}>{call.callerNo ?? '号码不显示'}</p>
      <p className={css.soft}>
        {originWord(call)} · {earlier.length > 0 ? `历史诉求 ${earlier.length} 件` : '首次来电'}
      </p>
      {call.marks.includes('danger-key') && <Mark tone="danger">黑名单来电 · 按键求助接入</Mark>}
      {call.briefing && (
        <>
          <h3>
            转接说明 · {call.briefing.byName} {shortTime(call.briefing.at)}
          </h3>
          <p className={css.briefing}>{call.briefing.text}</p>
        </>
      )}
      {openRepeats.length > 0 && <h3>未办结诉求（可直接催办、补充）</h3>}
      {openRepeats.map((row) => (
        <Line key={row.ticketNo} row={row} open />
      ))}
      {past.length > 0 && <h3>历史诉求</h3>}
      {past.map((row) => (
        <Line key={row.ticketNo} row={row} open={false} />
      ))}
    </section>
  );
};

const Line = ({ row, open }: { row: TicketRow; open: boolean }) => (
  <div className={css.line}>
    <div>
      <UrgencyTag urgency={row.urgency} />
      <Link to={`/tickets/${row.ticketNo}`} target="_blank">
        {row.title}
      </Link>
    </div>
    <div className={css.lineMeta}>
      <StatusTag status={row.status} />
      {row.acceptedAt !== null && <span>{shortTime(row.acceptedAt)}</span>}
      {open && <Due due={row.nextDue} />}
    </div>
    {open && <UrgeOrAdd row={row} />}
  </div>
);
