import { createHash, randomBytes } from 'node:crypto';
import { softphonePrefix } from '@hotline/shared/contracts/link';
import type { CallPhase } from '@hotline/shared/domain/call/call';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';
import type { StoredCall } from '../records/stored-call.ts';

/** Asterisk's realm for digest authentication. */
const realm = 'asterisk';

export interface SoftphoneAccount {
  sipUser: string;
  password: string;
  realm: string;
  wsPath: string;
}

/**
 * A fresh SIP account for this sign-in. The one before is refused from now on (RFC 2617 digest, stored as MD5 only).
 * An agent in a call keeps his state, so that a reloaded page is rung back in.
 */
export const provideSoftphone = async (
  desk: CallDesk,
  person: Person,
  sessionId: string,
): Promise<SoftphoneAccount> => {
  const before = await findAgent(desk.redis, person.id);
  const sipUser = `${softphonePrefix}${randomBytes(6).toString('hex')}`;
  const password = randomBytes(18).toString('base64url');
  const secret = createHash('md5').update(`${sipUser}:${realm}:${password}`).digest('hex');
  if (!(await desk.voice.provision({ sipUser, secret }))) throw callRefusal('voice-unavailable');
  if (before) await desk.voice.deprovision(before.sipUser);
  const mine = before ? null : await callInHand(desk, person.id);
  await moveAgent(desk, person.id, null, {
    agentId: person.id,
    name: person.name,
    staffNo: person.staffNo,
    sipUser,
    secret,
    sessionId,
    registered: false,
    skills: person.skills,
    groups: person.groups,
    levels: person.levels,
    talkedMs: before?.talkedMs ?? 0,
    resume: before?.resume ?? (before?.state === 'ready' ? 'ready' : null),
    ...(before?.state === 'talking'
      ? {}
      : { state: 'unreachable', reason: reasonOf(before, sessionId), callId: null, offerId: null }),
    ...(mine && { state: 'talking', callId: mine.callId }),
  });
  return { sipUser, password, realm, wsPath: '/ws' };
};

/** Whoever loads his page again is paused for what he was before; a new sign-in begins without. */
const reasonOf = (before: AgentRecord | null, sessionId: string): AgentRecord['reason'] =>
  before?.sessionId === sessionId && (before.state === 'paused' || before.resume === 'paused')
    ? before.reason
    : null;

/** A call that he was in when Redis lost what it held. */
const callInHand = async (desk: CallDesk, agentId: string): Promise<StoredCall | undefined> =>
  (await desk.calls.live.all()).find((call) => call.agentId === agentId && inHand.has(call.phase));

const inHand: ReadonlySet<CallPhase> = new Set(['talking', 'held', 'consulting', 'three-way']);
