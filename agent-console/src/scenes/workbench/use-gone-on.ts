import { type CallView, type ScreenPop, showCall } from '@hotline/shared/contracts/rest/calls';
import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import type { Saved } from './draft-saver.ts';

interface Sheet {
  callId: string | null;
  saved: Saved | null;
}

/** Tells once the draft of a sheet has gone to whoever took its call over: it is not among his own any more. */
export const useGoneOn = (
  sheet: Sheet | null,
  pop: ScreenPop | null | undefined,
  { data: his, dataUpdatedAt, refetch }: UseQueryResult<Draft[]>,
  onGone: (draftId: string) => void,
): void => {
  const isTaken = useIsTaken(sheet?.callId ?? null, pop);
  const draftId = sheet?.saved?.draftId ?? null;
  const takenAt = useRef(Infinity);
  useEffect(() => {
    takenAt.current = isTaken ? Date.now() : Infinity;
    if (isTaken) void refetch();
  }, [isTaken, refetch]);
  const tell = useEffectEvent(onGone);
  useEffect(() => {
    if (draftId === null || dataUpdatedAt < takenAt.current) return;
    if (his?.every((draft) => draft.draftId !== draftId)) tell(draftId);
  }, [his, dataUpdatedAt, draftId]);
};

/** Of a call that is not on his screen any more the server tells whose it is. */
const useIsTaken = (callId: string | null, pop: ScreenPop | null | undefined): boolean => {
  const { id } = usePerson();
  const here = pop?.call.callId === callId ? pop?.call : undefined;
  const isElsewhere = pop !== undefined && callId !== null && here === undefined;
  const { data } = useRoute(showCall, { params: { callId: callId ?? '' } }, { enabled: isElsewhere });
  const call = here ?? data;
  return call !== undefined && isWithAnother(call, id);
};

/** A colleague has answered it: he is not merely rung. */
const isWithAnother = ({ agentId, phase }: CallView, personId: string): boolean =>
  agentId !== null && agentId !== personId && phase !== 'ringing' && phase !== 'queued';
