import type { TimelineEntry } from '@hotline/shared/contracts/rest/ticket-view';
import { showTimeline } from '@hotline/shared/contracts/rest/tickets';
import { Button, Skeleton, Timeline } from 'antd';
import { useState } from 'react';
import { sayVerb } from '../actions/specs.ts';
import { useRoute } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { bodyName, useReference } from '../components/reference.ts';
import { fullTime } from '../components/time.ts';
import { roleWords, statusWords } from '@hotline/shared/words/zh-CN';
import { TicketAsOf } from './ticket-as-of.tsx';
import css from './ticket.module.css';

/** Every step with actor, time and reason, the latest first. */
export const TicketTimeline = ({ ticketNo }: { ticketNo: string }) => {
  const [asOf, setAsOf] = useState<TimelineEntry | null>(null);
  const { data, error, refetch } = useRoute(showTimeline, { params: { ticketNo } });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <Timeline
        className={css.timeline}
        items={data.toReversed().map((entry) => ({
          key: entry.seq,
          content: <Entry entry={entry} onAsOf={() => setAsOf(entry)} />,
        }))}
      />
      {asOf && <TicketAsOf ticketNo={ticketNo} entry={asOf} onClose={() => setAsOf(null)} />}
    </>
  );
};

const Entry = ({ entry, onAsOf }: { entry: TimelineEntry; onAsOf: () => void }) => {
  const reference = useReference();
  const { actor, type, at, from, to, details } = entry;
  const role = roleWords[actor.role as keyof typeof roleWords] ?? actor.role;
  const body = actor.bodyId === null ? '' : `${bodyName(reference, actor.bodyId)} `;
  return (
    <div>
      <b>{sayVerb(type)}</b>
      {from !== to && (
        <span className={css.move}>
          {from === null ? '' : `${statusWords[from]} → `}
          {statusWords[to]}
        </span>
      )}
      <div className={css.by}>
        {fullTime(at)} · {body}
        {actor.name}（{role}）{' '}
        <Button type="link" size="small" onClick={onAsOf}>
          看当时
        </Button>
      </div>
      {details.map(({ label, text }) => (
        <div key={label} className={css.detail}>
          {label}：{text}
        </div>
      ))}
    </div>
  );
};
