import { randomUUID } from 'node:crypto';
import { unlessGone } from '../ari/http.ts';
import type { Action } from '../flow/action.ts';
import { playPurposes, type PlayPurpose } from '../flow/input.ts';
import type { CallState } from '../flow/state.ts';
import { lengthOf } from '../prompts/length-of.ts';
import type { Voice } from '../voice.ts';

type Play = Extract<Action, { type: 'play' }>;

export interface Playing {
  id: string;
  /** `null` = not known. */
  lengthMs: number | null;
}

/**
 * Plays prompts one after another on one party's leg, whether it stands in a bridge or not.
 * @returns null when there is nothing to play or nobody to hear it
 */
export async function play({ ari, prompts }: Voice, call: CallState, action: Play): Promise<Playing | null> {
  const channelId = call[action.on]?.channelId;
  const media = prompts.media(action.prompts);
  if (!channelId || media.length === 0) return null;
  const playbackId = `${action.purpose}.${call.callId}.${randomUUID()}`;
  const started = await unlessGone(
    ari.post(`channels/${channelId}/play/${playbackId}`, { media: media.join(',') }),
  );
  return started === undefined ? null : { id: playbackId, lengthMs: lengthOf(media) };
}

/** The call and the purpose that a playback's id tells. */
export function parsePlaybackId(id: string): { callId: string; purpose: PlayPurpose } | null {
  const parts = id.split('.');
  const purpose = playPurposes.find((known) => known === parts[0]);
  return purpose && parts.length >= 3 ? { purpose, callId: parts.slice(1, -1).join('.') } : null;
}
