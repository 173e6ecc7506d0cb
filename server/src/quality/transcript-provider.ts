import type { Utterance } from '@hotline/shared/domain/quality/transcript';
import type { Recording } from '../recordings/recording.ts';

/**
 * Writes down what was said in a recording. None is bundled: a site hangs its own into the ports.
 * @returns null when it cannot tell, e.g. for another language.
 */
export interface TranscriptProvider {
  transcribe(recording: Recording): Promise<Utterance[] | null>;
}
