import { type ScreenPop, myCall } from '@hotline/shared/contracts/rest/calls';
import { useState } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useAgentState } from './use-agent-state.ts';

/** My call or offer; whom I talked to stays until 话后整理 is over, when the server has no call of mine any more. */
export const useCallInView = (): ScreenPop | null => {
  const { data } = useRoute(myCall, {}, { staleTime: Infinity });
  const state = useAgentState()?.state;
  const pop = data ?? null;
  const [last, setLast] = useState(pop);
  if (pop !== null && pop !== last) setLast(pop);
  return pop ?? (state === 'wrap-up' ? last : null);
};
