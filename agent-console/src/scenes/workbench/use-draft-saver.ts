import { openDraft, saveDraft } from '@hotline/shared/contracts/rest/tickets';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { createIdempotencyKeys } from '../../api/idempotency.ts';
import { asProblem, isUnanswered } from '../../api/problem.ts';
import { usePerson } from '../../app/session.tsx';
import { type DraftSaver, type SaveState, type Saved, createDraftSaver } from './draft-saver.ts';
import { type FormValues, draftBodyOf } from './form-values.ts';
import { clearLocalDraft, copyKey, keepLocalDraft } from './local-draft.ts';
import type { DraftSession } from './use-draft-session.ts';

interface Saving {
  saver: DraftSaver<FormValues>;
  state: SaveState;
  draftId: string | null;
  change: (values: FormValues) => void;
}

/** Repeated, the same words are saved once. */
const createSender = (callId: string | null) => {
  const keyFor = createIdempotencyKeys();
  return async (values: FormValues, known: Saved | null): Promise<Saved> => {
    const body = draftBodyOf(values, callId);
    const idempotencyKey = keyFor({ body, known });
    if (known === null) return call(openDraft, { body, idempotencyKey });
    const { draftId, version } = known;
    return call(saveDraft, { params: { draftId }, body: { ...body, version }, idempotencyKey });
  };
};

const refusals: Record<number, 'conflict' | 'handed-on'> = { 404: 'handed-on', 409: 'conflict' };

/** Saves the sheet of this session while it is written, until it is handed on. */
export const useDraftSaver = (session: DraftSession, onSaved: (saved: Saved) => void): Saving => {
  const { id: personId } = usePerson();
  const [state, setState] = useState<SaveState>('saved');
  const [draftId, setDraftId] = useState(session.saved?.draftId ?? null);
  const [saver] = useState(() =>
    createDraftSaver<FormValues>(
      {
        save: createSender(session.callId),
        refusal: (error) => refusals[asProblem(error).status] ?? null,
        isUnanswered,
        onState: (now, saved) => {
          setState(now);
          setDraftId(saved?.draftId ?? null);
          if (saved !== null) onSaved(saved);
        },
        after: (ms, act) => window.setTimeout(act, ms),
      },
      session.saved,
    ),
  );
  const { restored, initial, handedOn } = session;
  useEffect(() => {
    if (restored) saver.change(initial);
    return () => void saver.flush();
  }, [saver, restored, initial]);
  useEffect(() => {
    if (!handedOn) return;
    saver.stop();
    clearLocalDraft(copyKey(session.callId, draftId));
  }, [saver, handedOn, session.callId, draftId]);
  const change = (values: FormValues): void => {
    keepLocalDraft(copyKey(session.callId, draftId), { callId: session.callId, personId }, values);
    saver.change(values);
  };
  return { saver, state: handedOn ? 'handed-on' : state, draftId, change };
};
