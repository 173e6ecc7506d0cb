import { checkAudio } from '@hotline/shared/domain/recording/audio-checks';
import type { AudioChecks } from '@hotline/shared/domain/recording/audio-checks';
import { addLevels, FRAME_SAMPLES, waveform } from '@hotline/shared/domain/recording/levels';
import type { Levels } from '@hotline/shared/domain/recording/levels';
import type { Track } from '@hotline/shared/domain/recording/track';
import type { StereoAudio } from './stereo-audio.ts';

/** What is kept of a recording's sound beside it: two outlines and what they tell. */
export interface Analysis {
  citizen: number[];
  agent: number[];
  checks: AudioChecks;
}

const POINTS = 600;
const CHUNK_SAMPLES = FRAME_SAMPLES * 2048;

/** Reads the whole recording once, in pieces. */
export async function analyse(audio: StereoAudio, { gaps }: Track): Promise<Analysis> {
  const citizen: Levels = { peak: [], rms: [] };
  const agent: Levels = { peak: [], rms: [] };
  for (let from = 0; from < audio.samples; from += CHUNK_SAMPLES) {
    const sides = await audio.read(from, Math.min(from + CHUNK_SAMPLES, audio.samples));
    addLevels(citizen, sides.citizen);
    addLevels(agent, sides.agent);
  }
  return {
    citizen: waveform(citizen.peak, POINTS),
    agent: waveform(agent.peak, POINTS),
    checks: checkAudio(citizen, agent, gaps),
  };
}
