import { AriError } from '../ari/http.ts';
import { isOutbound, type CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { createLeg, type NewLeg } from './create-leg.ts';

/**
 * A leg to an agent's telephone. One that is not registered here is rung through the other voice nodes, where there are
 * any: whoever has it answers, as the registrar alone knows (RFC 3261 §10).
 * @throws AriError as `createLeg`
 */
export async function createAgentLeg(
  voice: Voice,
  sipUser: string,
  leg: Omit<NewLeg, 'endpoint'>,
): Promise<void> {
  const trunk = voice.config.OTHER_NODES_TRUNK;
  try {
    await createLeg(voice, { ...leg, endpoint: `PJSIP/${sipUser}` });
  } catch (error) {
    if (!trunk || !(error instanceof AriError) || error.status === existsAlready) throw error;
    await createLeg(voice, { ...leg, endpoint: `PJSIP/${sipUser}@${trunk}` });
  }
}

/** An agent's telephone shows the citizen; in an outbound call the hotline, as the number may be shielded. */
export const shownCaller = ({ config }: Voice, call: CallState): string =>
  (isOutbound(call) ? null : call.citizenNo) ?? config.HOTLINE_NUMBER;

const existsAlready = 409;
