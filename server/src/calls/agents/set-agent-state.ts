import type { AgentView } from '@hotline/shared/contracts/rest/session';
import type { PauseReason } from '@hotline/shared/domain/agent/agent';
import { findAgent } from '../../acd/agents.ts';
import { afterWrapUp } from './after-wrap-up.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent, presentAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';

/** `null` = he gave none: somebody else paused him. */
export type WantedState = { state: 'ready' } | { state: 'paused'; reason: PauseReason | null };

/** 就绪 or 示忙; ends wrap-up, which leads who took a call over or dialled from 示忙 back there. Refused while a call is offered or going on, and while the telephone is not registered. */
export const setAgentState = async (
  desk: CallDesk,
  agentId: string,
  wanted: WantedState,
): Promise<AgentView> => {
  const before = await findAgent(desk.redis, agentId);
  if (!before) throw callRefusal('not-signed-in-as-agent');
  if (wanted.state === 'ready' && !before.registered) throw callRefusal('softphone-not-registered');
  const reason = wanted.state === 'paused' ? wanted.reason : null;
  if (reason !== null && !desk.policy().pauseReasons.some(({ code }) => code === reason))
    throw callRefusal('pause-reason-unknown');
  const next =
    before.state === 'wrap-up' && wanted.state === 'ready'
      ? afterWrapUp(before)
      : { state: wanted.state, reason, resume: null };
  const agent = await moveAgent(desk, agentId, ['ready', 'paused', 'wrap-up', 'set-aside'], next);
  if (!agent) throw callRefusal('in-call');
  if (agent.state === 'ready') await distributeCalls(desk);
  return presentAgent(agent);
};
