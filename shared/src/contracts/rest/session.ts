import { z } from 'zod';
import { agentStates, skillLevels, skills } from '../../domain/agent/agent.ts';
import { roles } from '../../domain/ticket/vocabulary.ts';
import { route } from './route.ts';

/** The signed-in person. */
export const person = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  bodyId: z.string().nullable(),
  bodyName: z.string().nullable(),
  /** 工号 told to citizens instead of the name. */
  staffNo: z.string(),
  /** 技能 and 技能组 of an agent; empty for others. */
  skills: z.array(z.enum(skills)),
  groups: z.array(z.string()),
  /** The password was set by an administrator: until he has changed it every other route answers `password-change-needed`. */
  mustChangePassword: z.boolean(),
  /** 熟练程度 by skill. */
  levels: z.partialRecord(z.enum(skills), z.literal(skillLevels)),
});
export type Person = z.infer<typeof person>;

export const agentView = z.object({
  agentId: z.string(),
  name: z.string(),
  staffNo: z.string(),
  state: z.enum(agentStates),
  reason: z.string().nullable(),
  since: z.number().int(),
  callId: z.string().nullable(),
  skills: z.array(z.enum(skills)),
});
export type AgentView = z.infer<typeof agentView>;

export const signIn = route({
  method: 'POST',
  path: '/session',
  summary: 'Sign in; a second sign-in of an agent asks, then takes over',
  body: z.object({
    username: z.string().min(1).max(60),
    password: z.string().min(1).max(200),
    takeOver: z.boolean().default(false),
  }),
  response: person,
});
export const whoAmI = route({
  method: 'GET',
  path: '/session',
  summary: 'The signed-in person',
  response: person,
});
export const changePassword = route({
  method: 'POST',
  path: '/session/password',
  summary: 'A new password of one’s own; every other session of the person ends',
  body: z.object({ old: z.string().min(1).max(200), new: z.string().min(1).max(200) }),
  response: person,
});
export const signOut = route({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  response: z.object({}),
});

/** SIP account of this sign-in, for JsSIP; the password is valid until sign-out or the end of the lease. */
export const softphone = route({
  method: 'POST',
  path: '/agent/softphone',
  summary: 'A fresh SIP account over ARI',
  response: z.object({ sipUser: z.string(), password: z.string(), realm: z.string(), wsPath: z.string() }),
});
export const setAgentState = route({
  method: 'PUT',
  path: '/agent/state',
  summary: 'Ready, or paused with a reason; ends wrap-up',
  body: z.discriminatedUnion('state', [
    z.object({ state: z.literal('ready') }),
    z.object({ state: z.literal('paused'), reason: z.string().max(40) }),
  ]),
  response: agentView,
});
export const myAgentState = route({
  method: 'GET',
  path: '/agent/state',
  summary: 'My own state',
  response: agentView,
});
export const listAgents = route({
  method: 'GET',
  path: '/agents',
  summary: 'All agents with their states',
  response: z.array(agentView),
});

/** 强制置忙、强制就绪、强制签出: by a shift leader, audited. */
export const forceAgentState = route({
  method: 'PUT',
  path: '/agents/:agentId/state',
  summary: 'A shift leader changes the state of an agent who is not in a call',
  params: z.object({ agentId: z.string() }),
  body: z.object({
    state: z.enum(['ready', 'paused', 'signed-out']),
    reason: z.string().trim().min(1).max(200),
  }),
  response: agentView,
});
