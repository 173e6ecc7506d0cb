import { type AgentView, myAgentState } from '@hotline/shared/contracts/rest/session';
import { useRoute } from '../api/use-route.ts';
import { useSoftphoneState } from './softphone-context.tsx';

/** My own state as the server has it; there is none before the first telephone of this sign-in. */
export const useAgentState = (): AgentView | null => {
  const { registration } = useSoftphoneState();
  const { data } = useRoute(myAgentState, {}, { enabled: registration === 'registered' });
  return data ?? null;
};
