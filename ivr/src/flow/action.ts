import type { PromptKey } from '../prompts/prompt-key.ts';
import type { LegRole, PlayPurpose, SpanTimer, TimerName } from './input.ts';

/** What is to be done to the media; each is one verb and may be repeated without harm. */
export type Action =
  | { type: 'answer' }
  /** `before`: runs out a moment before the last word. */
  | {
      type: 'play';
      on: 'citizen' | 'agent' | 'guest';
      purpose: PlayPurpose;
      prompts: PromptKey[];
      before?: 'last-words';
    }
  | { type: 'stop-play' }
  /** Music for the citizen: waiting or on hold. `alone`: he has spoken with nobody yet. */
  | { type: 'start-music'; alone?: true }
  /** Everybody who is up hears each other. */
  | { type: 'connect' }
  /** The citizen joins his agent, who waits for him. */
  | { type: 'join' }
  | { type: 'isolate' }
  | { type: 'ring-agent' }
  | { type: 'ring-citizen' }
  | { type: 'ring-guest' }
  | { type: 'ring-monitor' }
  /** Listens at the agent's leg for the shift leader, who is taken out of the conversation. */
  | { type: 'spy' }
  | { type: 'attach-spy' }
  | { type: 'stop-spy' }
  | { type: 'ring-line'; transferNo: string }
  | { type: 'dial'; role: LegRole }
  | { type: 'record' }
  | { type: 'stop-recording' }
  | { type: 'stop-music' }
  /** Silence for the agent, who stands alone: his telephone would take no sound at all for a network that is gone. */
  | { type: 'start-silence' }
  | { type: 'stop-silence' }
  /** 语音留言: what the citizen says until a pause, `#` or the longest time. */
  | { type: 'record-message' }
  /** Whether that recording is still going on; if not, it has been left. */
  | { type: 'look-for-message' }
  | { type: 'hang-up'; channelId: string }
  | { type: 'start-timer'; timer: SpanTimer }
  | { type: 'stop-timer'; timer: TimerName }
  | { type: 'finish' };
