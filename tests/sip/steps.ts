import { randomUUID } from 'node:crypto';
import type { Telephone } from '@hotline/ivr/network/telephone';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { VoiceLab } from './voice-lab.ts';

/** What each party says, in hertz: told apart from every prompt and the music. */
export const voices = { citizen: 2600, agent: 2900, police: 3200 } as const;

export interface Waiting {
  callId: string;
  citizen: TelephoneCall;
}
export interface Talking extends Waiting {
  desk: TelephoneCall;
  agent: Telephone;
  agentId: string;
  sipUser: string;
}

let lastNumber = 13_800_000_000;

/** A citizen with a number of his own dials 12345 and comes as far as the queue. */
export async function waits(lab: VoiceLab): Promise<Waiting> {
  const number = String((lastNumber += 1));
  const citizen = await lab.network.citizen(number).dial('12345');
  const { callId } = await lab.server.arrival(number);
  await lab.server.fact('queued', callId);
  return { callId, citizen };
}

/** Offers a waiting citizen to an agent whose telephone behaves as it was told. */
export async function offers(
  lab: VoiceLab,
  callId: string,
  sipUser: string,
  timeoutMs = 20_000,
): Promise<string> {
  const offerId = randomUUID();
  const ack = await lab.server.order('offer', callId, { offerId, agentId: sipUser, sipUser, timeoutMs });
  if (!ack.ok) throw new Error(`the offer was refused: ${ack.code}`);
  return offerId;
}

/** A citizen and an agent talk, each heard by the other. */
export async function talk(lab: VoiceLab): Promise<Talking> {
  const sipUser = `agent-${randomUUID().slice(0, 8)}`;
  const agent = await lab.signIn(sipUser);
  const { callId, citizen } = await waits(lab);
  await offers(lab, callId, sipUser);
  const desk = await agent.rings();
  await lab.server.fact('agent-answered', callId);
  await citizen.tone(voices.citizen);
  await desk.tone(voices.agent);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  return { callId, citizen, desk, agent, agentId: sipUser, sipUser };
}

/** Nothing of a call stays behind in Asterisk. */
export async function nothingLeft(lab: VoiceLab): Promise<void> {
  await lab.until(async () => {
    const channels = await lab.ari.get<unknown[]>('channels');
    const bridges = await lab.ari.get<unknown[]>('bridges');
    return channels.length === 0 && bridges.length === 0;
  }, 'an empty Asterisk');
}
