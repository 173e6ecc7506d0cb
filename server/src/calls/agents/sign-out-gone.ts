import type { AgentRecord } from '../../acd/agent-record.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { signOutAgent } from './sign-out-agent.ts';

/** No reload and no dead spot takes so long: he went home without signing out, or his machine has died. */
const goneMs = 10 * 60_000;

/**
 * Agents whose telephone has been away too long are signed out, so that nobody counts on them: a group without anybody
 * else is empty, and who calls it is told so. A page that comes back after all takes a new account by itself.
 */
export const signOutGone = async (
  desk: CallDesk,
  agents: readonly AgentRecord[],
  now: number,
): Promise<void> => {
  const gone = agents.filter(
    ({ state, registered, since }) => state === 'unreachable' && !registered && now - since > goneMs,
  );
  for (const { agentId } of gone) await signOutAgent(desk, agentId);
};
