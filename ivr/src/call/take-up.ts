import { setTimeout } from 'node:timers/promises';
import type { AriError } from '../ari/http.ts';
import type { AriEvent } from '../ari/types.ts';
import type { EventGate } from '../ari/gate.ts';
import { maskNumbers } from '../log.ts';
import type { Messages } from '../recording/messages.ts';
import { stasisApp, type Voice } from '../voice.ts';
import type { CallBook } from './call-book.ts';
import { reconcile } from './reconcile.ts';

/** What is read here; a call costs 13 events instead of 60. */
const read: readonly AriEvent['type'][] = [
  'StasisStart',
  'StasisEnd',
  'ChannelStateChange',
  'ChannelDestroyed',
  'ChannelHangupRequest',
  'ChannelDtmfReceived',
  'ChannelHold',
  'ChannelUnhold',
  'PlaybackFinished',
  'RecordingFinished',
  'RecordingFailed',
];
const retryMs = 500;

/** Each time the event stream opens: Asterisk is prepared, its calls are taken up, then events flow. */
export async function takeUp(
  voice: Voice,
  book: CallBook,
  messages: Messages,
  gate: EventGate,
): Promise<void> {
  try {
    await voice.ari.put(
      `applications/${stasisApp}/eventFilter`,
      {},
      { allowed: read.map((type) => ({ type })) },
    );
    await reconcile(voice, book);
    await messages.sweep();
    await voice.recorder.sweep();
    gate.open();
    voice.log.info({ calls: book.live().length }, 'ready for calls');
  } catch (error) {
    voice.log.error({ reason: maskNumbers((error as AriError).message) }, 'could not take up the calls');
    await setTimeout(retryMs);
    return takeUp(voice, book, messages, gate);
  }
}
