import type { KnowledgeEntry } from '@hotline/shared/contracts/rest/knowledge';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { acceptTicket, actOnTicket, listTickets } from '@hotline/shared/contracts/rest/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { createIdempotencyKeys } from '../../api/idempotency.ts';
import { refresh } from '../../api/use-route.ts';
import { type AcceptBody, type FormValues, acceptBodyOf } from './form-values.ts';
import { clearLocalDraft, copyKey } from './local-draft.ts';
import type { useDraftSaver } from './use-draft-saver.ts';
import type { DraftSession } from './use-draft-session.ts';

interface Desk {
  session: DraftSession;
  form: FormInstance<FormValues>;
  saving: ReturnType<typeof useDraftSaver>;
  onAccepted: (ticket: TicketView) => void;
}
type Wish = { next: AcceptBody['next']; entry: KnowledgeEntry | null };

interface Accept {
  accept: (next: AcceptBody['next']) => void;
  /** 即时答复: accepts and answers with an entry, in the call. */
  answer: (entry: KnowledgeEntry) => void;
  error: Error | null;
  isPending: boolean;
}

/** Acceptance: once, however often it is pressed or sent again. */
export const useAccept = (desk: Desk): Accept => {
  const client = useQueryClient();
  const [keyFor] = useState(() => createIdempotencyKeys());
  const { mutate, error, isPending } = useMutation<TicketView | null, Error, Wish>({
    mutationFn: (wish) => acceptOnce(desk, wish, keyFor),
    onSuccess: (ticket) => {
      if (ticket === null) return;
      refresh(client, listTickets);
      desk.onAccepted(ticket);
    },
  });
  const go = (wish: Wish): void => {
    if (!isPending && desk.saving.state !== 'handed-on') mutate(wish);
  };
  return {
    accept: (next) => go({ next, entry: null }),
    answer: (entry) => go({ next: 'keep', entry }),
    error,
    isPending,
  };
};

const acceptOnce = async (
  { session, form, saving }: Desk,
  { next, entry }: Wish,
  keyFor: (body: unknown) => string,
): Promise<TicketView | null> => {
  const saved = await saving.saver.flush();
  const draftId = saved?.draftId ?? null;
  const checked = acceptBodyOf(form.getFieldsValue(true) as FormValues, {
    draftId,
    callId: session.callId,
    next,
  });
  showErrors(form, checked.ok ? [] : checked.errors);
  if (!checked.ok) return null;
  const ticket = await call(acceptTicket, { body: checked.body, idempotencyKey: keyFor(checked.body) });
  saving.saver.stop();
  for (const id of [session.callId, draftId, null]) clearLocalDraft(copyKey(id, null));
  return entry === null ? ticket : answerAtOnce(ticket, entry);
};

const answerAtOnce = (
  { ticketNo, version }: TicketView,
  { answer, knowledgeId }: KnowledgeEntry,
): Promise<TicketView> =>
  call(actOnTicket, {
    params: { ticketNo },
    body: { version, command: { type: 'answer-at-once', answer, knowledgeId } },
    idempotencyKey: crypto.randomUUID(),
  });

const showErrors = (form: FormInstance, errors: { name: string[]; message: string }[]): void => {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
  form.setFields(errors.map(({ name, message }) => ({ name, errors: [message] })));
  const [first] = errors;
  if (first) form.scrollToField(first.name, { block: 'nearest', focus: true });
};
