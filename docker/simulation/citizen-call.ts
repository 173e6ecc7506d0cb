import { setTimeout as pause } from 'node:timers/promises';
import { unlessGone } from '@hotline/ivr/ari/http';
import type { Network } from '@hotline/ivr/network/network';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { CallView } from './call-view.ts';
import type { Speech } from './speech.ts';

/** What a simulated citizen wants of a call. */
export interface CitizenCall {
  /** `null` withholds the number. */
  from: string | null;
  say: string;
  /** Keys for the survey. */
  press: string | null;
  /** How long he waits for an agent. */
  waitMs: number;
  /** How long he talks before he hangs up; `null` = until the hotline does. */
  talkMs: number | null;
  /** Is given the call when it is up, to listen in. */
  hear?: (call: TelephoneCall) => Promise<void>;
}

/** What happens to a call, as the citizen sees it. */
export type CitizenEvent =
  | { event: 'dialled'; to: string }
  | { event: 'greeted'; callId: string }
  | { event: 'answered'; agentId: string | null; waitedMs: number }
  | { event: 'speaking'; text: string }
  | { event: 'pressed'; digits: string }
  | { event: 'ended'; answered: boolean; cause: number; ending: string | null; rating: number | null };

export interface Telephony {
  network: Network;
  speech: Speech;
  view: CallView;
  /** Epoch milliseconds. */
  now: () => number;
}

const hotlineNo = '12345';
/** As often as its 60 s are played: longer than any call. */
const repeats = 60;
const pressAgainMs = 1500;
const closingMs = 5000;

/**
 * A citizen dials 12345, waits for an agent, says what he has to say and rates when he is asked.
 * @param stop he hangs up
 * @returns whether an agent answered
 */
export async function callHotline(
  telephony: Telephony,
  wants: CitizenCall,
  stop: AbortSignal,
  tell: (event: CitizenEvent) => void,
): Promise<boolean> {
  const { network, speech, view, now } = telephony;
  const file = await speech.file(wants.say);
  const dialledAt = now();
  const call = await network.citizen(wants.from ?? '').dial(hotlineNo);
  tell({ event: 'dialled', to: hotlineNo });
  const { over, cause } = endOf(call, stop);
  if (wants.hear) void call.answered.then(() => wants.hear?.(call)).catch(() => undefined);
  const patience = setTimeout(() => void call.hangUp(), wants.waitMs);
  const arrived = await view.arrival(wants.from, dialledAt, over);
  if (arrived) tell({ event: 'greeted', callId: arrived.callId });
  const answer = arrived && (await view.answer(arrived.callId, over));
  clearTimeout(patience);
  if (answer) {
    tell({ event: 'answered', agentId: answer.agentId, waitedMs: now() - dialledAt });
    await talk({ call, file, callId: answer.callId }, telephony, wants, over, tell);
  }
  const how = await cause;
  const record = arrived && (await view.ended(arrived.callId, AbortSignal.timeout(closingMs)));
  const { ending = null, rating = null, answeredAt = null } = record ?? {};
  tell({ event: 'ended', answered: answeredAt !== null, cause: how, ending, rating });
  return answeredAt !== null;
}

/** The call ends from either side; `stop` has the citizen hang up. */
function endOf(call: TelephoneCall, stop: AbortSignal): { over: AbortSignal; cause: Promise<number> } {
  const over = new AbortController();
  const hangUp = () => void call.hangUp();
  stop.addEventListener('abort', hangUp);
  if (stop.aborted) hangUp();
  const cause = call.ended.finally(() => {
    stop.removeEventListener('abort', hangUp);
    over.abort();
  });
  return { over: over.signal, cause };
}

interface Conversation {
  call: TelephoneCall;
  callId: string;
  file: string;
}

/** Speaks while the agent is there; then rates, if he wants to, until the hotline has noted it. */
async function talk(
  { call, callId, file }: Conversation,
  { view }: Telephony,
  { say, press, talkMs }: CitizenCall,
  over: AbortSignal,
  tell: (event: CitizenEvent) => void,
): Promise<void> {
  await unlessGone(call.say(file, repeats));
  tell({ event: 'speaking', text: say });
  const enough = talkMs === null ? undefined : setTimeout(() => void call.hangUp(), talkMs);
  await view.agentLeaves(callId, over);
  clearTimeout(enough);
  if (!over.aborted) await unlessGone(call.quiet());
  if (press === null) return;
  while (!over.aborted && !(await view.rated(callId))) {
    await unlessGone(call.press(press));
    tell({ event: 'pressed', digits: press });
    await pause(pressAgainMs, undefined, { signal: over }).catch(() => undefined);
  }
}
