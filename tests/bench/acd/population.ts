import { randomInt, randomUUID } from 'node:crypto';
import { skills } from '@hotline/shared/domain/agent/agent';
import type { AgentRecord } from '@hotline/server/acd/agent-record';
import type { Waiting } from '@hotline/shared/domain/queueing/queueing';

/** One caller in ten wants another language or desk, one in a hundred is an emergency line. */
export const newCaller = (enteredAt: number): Waiting => ({
  callId: randomUUID(),
  priority: randomInt(100) === 0 ? 9 : 0,
  enteredAt,
  group: 'day',
  skill: randomInt(10) === 0 ? skills[randomInt(1, skills.length)]! : 'mandarin',
  triedAgents: [],
  lastAgentId: null,
});

/** Everybody speaks Mandarin, and every other one has one more skill. */
export const newAgent = (i: number, now: number): AgentRecord => ({
  agentId: `agent-${i}`,
  name: '',
  staffNo: String(i),
  state: 'talking',
  reason: null,
  since: now,
  callId: null,
  offerId: null,
  sipUser: '',
  sessionId: '',
  registered: true,
  skills: i % 2 === 0 ? ['mandarin'] : ['mandarin', skills[1 + (i % (skills.length - 1))]!],
  groups: ['day', 'night'],
  resume: null,
});
