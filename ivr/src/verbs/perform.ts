import type { Action } from '../flow/action.ts';
import { AriError } from '../ari/http.ts';
import { cause } from '../flow/hangup-cause.ts';
import type { Input, LegRole } from '../flow/input.ts';
import type { CallState } from '../flow/state.ts';
import type { Voice } from '../voice.ts';
import { answer } from './answer.ts';
import { clearAway } from './clear-away.ts';
import { connect, join } from './connect.ts';
import { dial } from './dial.ts';
import { hangUp } from './hang-up.ts';
import { isolate } from './isolate.ts';
import { lookForMessage, recordMessage } from './record-message.ts';
import { ringAgent } from './ring-agent.ts';
import { ringGuest } from './ring-guest.ts';
import { ringCitizen } from './ring-citizen.ts';
import { startMusic, stopMusic } from './start-music.ts';
import { startSilence, stopSilence } from './silence.ts';
import { ringMonitor } from './ring-monitor.ts';
import { attachSpy, spy, stopSpy } from './spy.ts';
import { ringLine } from './ring-line.ts';

/** The actions that need nothing but Asterisk; playing and timers belong to the session. */
export type MediaAction = Exclude<Action, { type: 'play' | 'stop-play' | 'start-timer' | 'stop-timer' }>;

/** @returns what is known to follow without an event: a telephone that could not even be rung */
export async function perform(voice: Voice, call: CallState, action: MediaAction): Promise<Input | null> {
  switch (action.type) {
    case 'ring-agent':
      return ring(call, 'agent', ringAgent(voice, call));
    case 'ring-citizen':
      return ring(call, 'citizen', ringCitizen(voice, call));
    case 'ring-guest':
      return ring(call, 'guest', ringGuest(voice, call));
    case 'ring-monitor':
      return ring(call, 'monitor', ringMonitor(voice, call));
    case 'record-message':
      return recordMessage(voice, call);
    case 'look-for-message':
      return lookForMessage(voice, call);
    case 'ring-line':
      return ring(call, 'line', ringLine(voice, call, action.transferNo));
    default:
      await performSimple(voice, call, action);
      return null;
  }
}

async function performSimple(
  voice: Voice,
  call: CallState,
  action: Exclude<MediaAction, { type: `ring-${string}` | `${string}-message` }>,
): Promise<void> {
  switch (action.type) {
    case 'answer':
      return answer(voice, call);
    case 'start-music':
      return startMusic(voice, call, action.alone);
    case 'stop-music':
      return stopMusic(voice, call);
    case 'start-silence':
      return startSilence(voice, call);
    case 'stop-silence':
      return stopSilence(voice, call);
    case 'connect':
      return connect(voice, call);
    case 'join':
      return join(voice, call);
    case 'isolate':
      return isolate(voice, call);
    case 'dial':
      return dial(voice, call, action.role);
    case 'spy':
      return spy(voice, call);
    case 'attach-spy':
      return attachSpy(voice, call);
    case 'stop-spy':
      return stopSpy(voice, call);
    case 'record':
      return voice.recorder.begin(call);
    case 'stop-recording':
      return voice.recorder.stop(call);
    case 'hang-up':
      return hangUp(voice, action.channelId);
    case 'finish':
      return clearAway(voice, call);
  }
}

async function ring(call: CallState, role: LegRole, ringing: Promise<void>): Promise<Input | null> {
  try {
    await ringing;
    return null;
  } catch (error) {
    const channelId = call[role]?.channelId;
    if (!(error instanceof AriError) || !channelId) throw error;
    if (error.status === 409) return null; // it exists: the order came twice
    const why = role === 'citizen' ? cause.networkOutOfOrder : cause.subscriberAbsent;
    return { type: 'leg-gone', role, channelId, cause: why };
  }
}
