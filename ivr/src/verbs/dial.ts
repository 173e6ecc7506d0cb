import { unlessGone } from '../ari/http.ts';
import type { LegRole } from '../flow/input.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';

/** Rings a leg that has entered Stasis. Asterisk keeps the time, so that a restart of ivr rings nobody for ever. */
export async function dial({ ari, config }: Voice, call: CallState, role: LegRole): Promise<void> {
  const leg = call[role];
  if (!leg) return;
  const ms = role === 'citizen' ? config.CITIZEN_RING_MS : (call[role]?.timeoutMs ?? 0);
  await unlessGone(
    ari.post(`channels/${leg.channelId}/dial`, { timeout: Math.max(1, Math.ceil(ms / 1000)) }),
  );
}
