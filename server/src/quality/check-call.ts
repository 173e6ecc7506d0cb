import type { AutomaticChecks } from '@hotline/shared/domain/quality/inspection';
import { checkTranscript } from '@hotline/shared/domain/quality/transcript';
import type { Context } from '../context.ts';
import { findRecording } from '../recordings/find-recording.ts';
import type { Recording } from '../recordings/recording.ts';
import { analysisOf } from '../recordings/play-recording.ts';
import { ProblemError } from '../http/problem.ts';
import { qualityTermsOf } from './terms.ts';

const nothing: AutomaticChecks = { audio: null, transcript: null };

/** What machines notice in a call: by its sound, and by its words where somebody writes them down. */
export async function checkCall(context: Context, callId: string): Promise<AutomaticChecks> {
  const recording = await findRecording(context, callId).catch(unlessMissing);
  if (recording === null) return nothing;
  try {
    const { checks: audio } = await analysisOf(context, recording);
    return { audio, transcript: await transcriptChecks(context, recording) };
  } finally {
    await recording.audio.close();
  }
}

/** A call that was not recorded is judged by its ticket alone. */
const unlessMissing = (error: unknown): null => {
  if (error instanceof ProblemError) return null;
  throw error;
};

async function transcriptChecks(
  { ports, rules, log }: Context,
  recording: Recording,
): Promise<AutomaticChecks['transcript']> {
  try {
    const said = (await ports.transcripts?.transcribe(recording)) ?? null;
    return said && checkTranscript(said, qualityTermsOf(rules).forbiddenWords);
  } catch (error) {
    log.warn({ err: error, callId: recording.call.callId }, 'a call could not be written down');
    return null;
  }
}
