import { type CallView, type ScreenPop, showCall } from '@hotline/shared/contracts/rest/calls';
import { myDrafts } from '@hotline/shared/contracts/rest/tickets';
import { useEffect, useEffectEvent } from 'react';
import { call as ask } from '../../api/call.ts';
import { useRoute } from '../../api/use-route.ts';
import { usePerson } from '../../app/session.tsx';
import type { Saved } from './draft-saver.ts';

interface Sheet {
  callId: string | null;
  saved: Saved | null;
}

/** Tells once the draft of a sheet has gone to whoever took its call over. */
export const useGoneOn = (
  sheet: Sheet | null,
  pop: ScreenPop | null | undefined,
  onGone: (draftId: string) => void,
): void => {
  const isTaken = useIsTaken(sheet?.callId ?? null, pop);
  const draftId = sheet?.saved?.draftId ?? null;
  const look = useEffectEvent(async (wanted: string): Promise<void> => {
    const his = await ask(myDrafts, {}).catch(() => null);
    if (his?.every((draft) => draft.draftId !== wanted)) onGone(wanted);
  });
  useEffect(() => {
    if (isTaken && draftId !== null) void look(draftId);
  }, [isTaken, draftId]);
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
