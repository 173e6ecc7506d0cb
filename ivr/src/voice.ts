import type { Equipment } from './equipment.ts';
import type { Recorder } from './recording/recorder.ts';

/** What every verb works with. */
export interface Voice extends Equipment {
  recorder: Recorder;
}

/** The Stasis application, also named in the dialplan. */
export const stasisApp = 'hotline';
