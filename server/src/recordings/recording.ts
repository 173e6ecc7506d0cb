import type { Track } from '@hotline/shared/domain/recording/track';
import type { RecordedCall } from './call-records.ts';
import type { StereoAudio } from './stereo-audio.ts';

/** What was recorded of a call, put together for hearing. */
export interface Recording {
  call: RecordedCall;
  track: Track;
  /** Must be closed. */
  audio: StereoAudio;
}
