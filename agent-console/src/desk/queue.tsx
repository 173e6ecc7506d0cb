import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { statusWords, typeWords } from '@hotline/shared/words/zh-CN';
import { Due } from '../components/due.tsx';
import { divisionName, useReference } from '../components/reference.ts';
import { CardTags, UrgencyTag } from '../components/tags.tsx';
import { CaseQueue } from './case-queue.tsx';

interface Props {
  rows: readonly TicketRow[];
  loading: boolean;
  picked: string | null;
  onPick: (ticketNo: string) => void;
}

/** Tickets, the nearest deadline first, as the server sorts them. */
export const Queue = ({ rows, ...list }: Props) => {
  const reference = useReference();
  const lines = rows.map((row) => ({
    id: row.ticketNo,
    marks: (
      <>
        <UrgencyTag urgency={row.urgency} />
        <CardTags cards={row.cards} supervisionLevel={row.supervisionLevel} />
        <Due due={row.nextDue} />
      </>
    ),
    title: row.title,
    meta: [
      `${typeWords[row.type]} · ${divisionName(reference, row.divisionCode)} · ${statusWords[row.status]}`,
      ...(row.urgeCount > 0 ? [`催办${row.urgeCount}`] : []),
    ].join(' · '),
  }));
  return <CaseQueue lines={lines} emptyText="没有待办" {...list} />;
};
