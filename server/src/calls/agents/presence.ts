import { findAgent } from '../../acd/agents.ts';
import type { Presence } from '../../ports.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { signOutAgent } from './sign-out-agent.ts';

/** Where an agent is signed in; one whose telephone is gone (crashed browser) may sign in anywhere, even in a call. */
export const agentPresence = (desk: CallDesk): Presence => ({
  of: async (personId, sessionId) => {
    const agent = await findAgent(desk.redis, personId);
    if (!agent?.registered || agent.sessionId === sessionId) return 'free';
    return agent.state === 'talking' || agent.state === 'offered' ? 'in-call' : 'elsewhere';
  },
  signedOut: (personId) => signOutAgent(desk, personId),
});
