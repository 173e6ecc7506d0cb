/** The parts of ARI's models that the voice side reads (Asterisk 22, `rest-api/api-docs`). */
export interface Channel {
  id: string;
  name: string;
  state: 'Down' | 'Rsrvd' | 'OffHook' | 'Dialing' | 'Ring' | 'Ringing' | 'Up' | 'Busy' | 'Unknown';
  caller: { name: string; number: string };
  creationtime: string;
  dialplan: { exten: string };
}

export interface Bridge {
  id: string;
  name: string;
  bridge_type: string;
  channels: string[];
}

export interface LiveRecording {
  name: string;
  format: string;
  /** Seconds. */
  duration?: number;
}

export interface Application {
  name: string;
  channel_ids: string[];
}

interface EventOf<T extends string> {
  type: T;
  application: string;
  timestamp: string;
}
interface OnChannel<T extends string> extends EventOf<T> {
  channel: Channel;
}

export type AriEvent =
  | (OnChannel<'StasisStart'> & { args: string[] })
  | OnChannel<'StasisEnd'>
  | OnChannel<'ChannelStateChange'>
  | (OnChannel<'ChannelDestroyed'> & { cause: number })
  | (OnChannel<'ChannelHangupRequest'> & { cause?: number; soft?: boolean })
  | (OnChannel<'ChannelDtmfReceived'> & { digit: string })
  | OnChannel<'ChannelHold'>
  | OnChannel<'ChannelUnhold'>
  | (EventOf<'PlaybackFinished'> & { playback: { id: string; state: 'done' | 'failed' } })
  | (EventOf<'RecordingFinished' | 'RecordingFailed'> & { recording: LiveRecording });
