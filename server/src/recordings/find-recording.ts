import { trackOf } from '@hotline/shared/domain/recording/track';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { callRecords } from './call-records.ts';
import type { Recording } from './recording.ts';
import { openStereo } from './stereo-audio.ts';

const missing = (): ProblemError => new ProblemError(404, 'recording-missing', '没有这通电话的录音');

/** @throws a problem 404 when it was not recorded, was deleted, or its files are gone. */
export async function findRecording(
  { store, config }: Pick<Context, 'store' | 'config'>,
  callId: string,
): Promise<Recording> {
  const call = await callRecords(store).findOne({ _id: callId, phase: 'ended' });
  const track = call && trackOf(call.recordings);
  if (!call || !track) throw missing();
  if (config.recordingsDir === null) {
    throw new ProblemError(503, 'recordings-out-of-reach', '本服务器读不到录音目录');
  }
  const audio = await openStereo(config.recordingsDir, track);
  if (!audio) throw missing();
  return { call, track, audio };
}
