import type { AgentState, PauseReason, Skill, SkillLevels } from '@hotline/shared/domain/agent/agent';

/** What Redis knows of a signed-in agent. Instants are epoch milliseconds. */
export interface AgentRecord {
  agentId: string;
  name: string;
  staffNo: string;
  state: AgentState;
  reason: PauseReason | null;
  since: number;
  callId: string | null;
  offerId: string | null;
  /** SIP account of this sign-in; a new sign-in has another. */
  sipUser: string;
  /** Its secret, as good as the password, for voice nodes that come back; nobody else is told. */
  secret?: string;
  /** Web session of this sign-in. */
  sessionId: string;
  /** JsSIP told that it is registered. */
  registered: boolean;
  skills: readonly Skill[];
  groups: readonly string[];
  levels?: SkillLevels;
  /** How long he has talked since he signed in, milliseconds. */
  talkedMs?: number;
  /** State to go back to when the control channel returns. */
  resume: 'ready' | 'paused' | null;
}

/** How long an agent was in a state; epoch milliseconds. */
export interface StateSpan {
  agentId: string;
  state: AgentState;
  from: number;
  to: number;
  /** The call that he had or, in wrap-up, that went before. */
  callId?: string;
}

/** A call offered to an agent. */
export interface Claim {
  offerId: string;
  callId: string;
  agentId: string;
  at: number;
  /** The caller as he waited, to put him back with his place kept. */
  waiting: string;
}
