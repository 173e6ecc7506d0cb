import type { AgentRecord } from '../../acd/agent-record.ts';

/** Where whoever has had a call belongs: who took one over or dialled from 示忙 goes back there. */
export const afterWrapUp = (agent: AgentRecord | null): Pick<AgentRecord, 'state' | 'reason' | 'resume'> =>
  agent?.resume === 'paused'
    ? { state: 'paused', reason: agent.reason, resume: null }
    : { state: 'ready', reason: null, resume: null };
