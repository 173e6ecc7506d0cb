import type { Ari } from '../ari/http.ts';
import { isOutbound, type CallState } from '../flow/state.ts';

/**
 * A call's state is kept in Asterisk, as a global variable: it outlives ivr and dies with the calls. A variable of the
 * channel will not do, since writing one waits until the channel has played its prompt.
 */
const variableOf = (key: string): string => `HOTLINE_CALL_${key.replaceAll(/[^A-Za-z0-9]/gu, '_')}`;

/** A citizen who dialled in is found by his channel; a leg that ivr made tells its call itself. */
export const keyOf = (call: CallState): string =>
  isOutbound(call) ? call.callId : (call.citizen?.channelId ?? call.callId);

export const saveState = (ari: Ari, key: string, call: CallState): Promise<void> =>
  ari.post('asterisk/variable', {}, { variable: variableOf(key), value: JSON.stringify(call) });

/** Without a value: an empty one would stay in the list that Asterisk searches at every write. */
export const eraseState = (ari: Ari, key: string): Promise<void> =>
  ari.post('asterisk/variable', {}, { variable: variableOf(key) });

/** @param key a citizen's channel, or an outbound call. @returns null when there is none */
export async function loadState(ari: Ari, key: string): Promise<CallState | null> {
  const found = await ari.get<{ value: string }>('asterisk/variable', { variable: variableOf(key) });
  return found.value ? (JSON.parse(found.value) as CallState) : null;
}
