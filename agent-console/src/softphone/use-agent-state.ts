import { type AgentView, myAgentState } from '@hotline/shared/contracts/rest/session';
import { useRoute } from '../api/use-route.ts';
import { useSoftphoneState } from './softphone-context.ts';

/** An answer that was on its way as the registration was told may be older than what the socket said before it. */
const againMs = 1_000;

/** My own state as the server has it; there is none before the first telephone of this sign-in. */
export const useAgentState = (): AgentView | null => {
  const { registration } = useSoftphoneState();
  const { data } = useRoute(
    myAgentState,
    {},
    {
      enabled: registration === 'registered',
      refetchInterval: ({ state }) => (state.data?.state === 'unreachable' ? againMs : false),
    },
  );
  return data ?? null;
};
