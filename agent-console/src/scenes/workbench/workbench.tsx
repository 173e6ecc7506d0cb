import { myCall } from '@hotline/shared/contracts/rest/calls';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useCallInView } from '../../softphone/use-call-in-view.ts';
import { AcceptedCard } from './accepted-card.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { DraftPicker } from './draft-picker.tsx';
import { KnowledgePanel } from './knowledge-panel.tsx';
import { RelatedPanel } from './related-panel.tsx';
import { type Sheet, TicketForm } from './ticket-form.tsx';
import { useDraftSession } from './use-draft-session.ts';
import { noTyping, type Typing } from './typing.ts';
import css from './workbench.module.css';

/** 坐席工作台: who calls | what he wants | what is known. */
export const Workbench = () => {
  const { data, error, refetch, isPending } = useRoute(myCall, {}, { staleTime: Infinity });
  const pop = data ?? null;
  const shown = useCallInView();
  const { state } = useLocation() as { state: { draftId?: string } | null };
  const [typing, setTyping] = useState<Typing>(noTyping);
  const [atSheet, setAtSheet] = useState(false);
  const desk = useDraftSession(isPending ? undefined : pop, {
    wanted: state?.draftId ?? null,
    isWriting: atSheet && typing.text !== '',
  });
  const { session } = desk;
  const sheet = useRef<Sheet>(null);
  const [accepted, setAccepted] = useState<TicketView | null>(null);
  const next = (): void => {
    setAccepted(null);
    desk.blank();
  };
  return (
    <div className={css.bench}>
      <aside className={css.left}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        <CallerPanel pop={shown} />
        <RelatedPanel callerNo={shown?.call.callerNo ?? null} typing={typing} accepted={accepted} />
      </aside>
      <section
        className={css.centre}
        aria-label="工单登记"
        onFocus={() => setAtSheet(true)}
        onBlur={({ currentTarget, relatedTarget }) => setAtSheet(currentTarget.contains(relatedTarget))}
      >
        {accepted !== null && <AcceptedCard ticketNo={accepted.ticketNo} initial={accepted} onNext={next} />}
        {accepted === null && <DraftPicker desk={desk} />}
        {accepted === null && session === null && <Skeleton active className={css.waiting} />}
        {accepted === null && session !== null && (
          <TicketForm
            key={session.key}
            ref={sheet}
            session={session}
            onTyping={setTyping}
            onAccepted={setAccepted}
            onSaved={(saved) => desk.keep(session.key, saved)}
            onReload={async () => desk.open(await desk.newest())}
          />
        )}
      </section>
      <aside className={css.right}>
        <KnowledgePanel typing={typing} onAnswer={(entry) => sheet.current?.answer(entry)} />
      </aside>
    </div>
  );
};
