import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import { type Draft, myDrafts, type StagedFile } from '@hotline/shared/contracts/rest/tickets';
import { useEffect, useEffectEvent, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import { useReference } from '../../components/reference.ts';
import type { Saved } from './draft-saver.ts';
import { type FormValues, blankValues, valuesOfDraft } from './form-values.ts';
import { useGoneOn } from './use-gone-on.ts';
import { clearLocalDraft, copyKey, localDraft, orphanDraft } from './local-draft.ts';

/** One sheet of paper: it lives from the first word to acceptance, whatever happens to the call. */
export interface DraftSession {
  key: string;
  callId: string | null;
  initial: FormValues;
  saved: Saved | null;
  /** What was added to it already. */
  files: readonly StagedFile[];
  /** The browser's copy was newer than the server's. */
  restored: boolean;
  /** Not, or no longer, this agent's call: what somebody else wrote in it comes with it. */
  provisional: boolean;
  /** It went with its call to somebody else. */
  handedOn: boolean;
}

export interface DraftDesk {
  session: DraftSession | null;
  drafts: readonly Draft[];
  /** Takes up a sheet that was left; nothing given, nothing happens. */
  open: (draft: Draft | undefined) => void;
  blank: () => void;
  /** The sheet of this key lies with the server as this draft. */
  keep: (key: string, saved: Saved) => void;
  /** The sheet on the desk as the server has it now. */
  newest: () => Promise<Draft | undefined>;
}

interface Circumstances {
  /** The draft that he comes for. */
  wanted: string | null;
  /** His hands are on a sheet that has words on it: it is not taken from under them before he answers. */
  isWriting: boolean;
}

/**
 * A new call takes a new sheet, or the one begun for it before a reload.
 * `pop` is `undefined` while it is not known whether there is a call.
 */
export const useDraftSession = (
  pop: ScreenPop | null | undefined,
  { wanted, isWriting }: Circumstances,
): DraftDesk => {
  const drafts = useRoute(myDrafts, {}, { staleTime: 0, refetchInterval: 15_000 });
  const { divisions } = useReference();
  const [session, setSession] = useState<DraftSession | null>(null);
  const { id } = usePerson();
  const callId = pop?.call.callId ?? null;
  const mine = pop !== null && pop !== undefined && hasCall(pop, id);
  const division = divisions[0]?.code;
  /** The first sheet of a page without a call is what could not be saved before it was loaded. */
  const orphanOf = (draft: Draft | null): DraftSession | null => {
    if (draft !== null || callId !== null || session !== null) return null;
    const copy = orphanDraft(id, new Set(drafts.data?.map((one) => one.callId)));
    return copy && { ...sessionOf(null, null, copy.callId, division ?? ''), restored: true };
  };
  const begin = (draft: Draft | null): void =>
    setSession({
      ...(orphanOf(draft) ?? sessionOf(draft, pop?.call.callerNo ?? null, callId, division ?? '')),
      provisional: callId !== null && (!mine || (draft === null && pop?.draftId !== null)),
    });
  const ready = pop !== undefined && drafts.data !== undefined && division !== undefined;
  const needed = session === null || (callId !== null && session.callId !== callId && (mine || !isWriting));
  if (ready && needed)
    begin(draftFor(drafts.data, callId, pop?.draftId ?? (session === null ? wanted : null)));
  const load = async (): Promise<Draft[]> => (await drafts.refetch()).data ?? [];
  useHandedOn(session?.provisional && mine ? pop.draftId : undefined, load, (draft) => {
    if (draft) begin(draft);
    else setSession((now) => now && { ...now, provisional: false, handedOn: false });
  });
  useGoneOn(session, pop, drafts, (draftId) =>
    setSession((now) =>
      now?.saved?.draftId === draftId ? { ...now, provisional: true, handedOn: true } : now,
    ),
  );
  return {
    session,
    drafts: drafts.data ?? [],
    open: (draft) => draft && begin(draft),
    blank: () => {
      clearLocalDraft(copyKey(callId, null));
      begin(null);
      void load();
    },
    keep: (key, saved) => setSession((now) => (now?.key === key ? { ...now, saved } : now)),
    newest: async () => (await load()).find(({ draftId }) => draftId === session?.saved?.draftId),
  };
};

/** The citizen is with this agent: not merely offered to him, nor only heard or consulted about. */
const hasCall = ({ call }: ScreenPop, personId: string): boolean =>
  call.agentId === personId && call.answeredAt !== null && call.phase !== 'ringing';

/** `undefined` = there is nothing to take; `null` = nobody wrote anything before him. */
const useHandedOn = (
  draftId: string | null | undefined,
  load: () => Promise<Draft[]>,
  take: (draft: Draft | undefined) => void,
): void => {
  const fetchAndTake = useEffectEvent(async (wanted: string | null): Promise<void> => {
    const drafts = wanted === null ? [] : await load();
    take(drafts.find((draft) => draft.draftId === wanted));
  });
  useEffect(() => {
    if (draftId !== undefined) void fetchAndTake(draftId);
  }, [draftId]);
};

const draftFor = (drafts: readonly Draft[], callId: string | null, draftId: string | null): Draft | null =>
  drafts.find((draft) => draft.draftId === draftId) ??
  drafts.find((draft) => draft.callId === callId) ??
  null;

const sessionOf = (
  draft: Draft | null,
  callerNo: string | null,
  callId: string | null,
  division: string,
): DraftSession => {
  const blank = blankValues(callerNo, division);
  const of = draft?.callId ?? callId;
  const copy = localDraft(copyKey(of, draft?.draftId ?? null));
  const restored = copy !== null && copy.at > (draft?.savedAt ?? 0);
  return {
    key: crypto.randomUUID(),
    callId: of,
    initial: restored ? (copy.form as FormValues) : draft ? valuesOfDraft(draft, blank) : blank,
    saved: draft && { draftId: draft.draftId, version: draft.version },
    files: draft?.files ?? [],
    restored,
    provisional: false,
    handedOn: false,
  };
};
