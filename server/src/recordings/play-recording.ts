import type { Playback } from '@hotline/shared/contracts/rest/recordings';
import { recordingAudio } from '@hotline/shared/contracts/rest/recordings';
import { writeAudit } from '../commands/write-audit.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PersonRecord } from '../store/directory.ts';
import { analyse } from './analyse-recording.ts';
import type { Analysis } from './analyse-recording.ts';
import { callRecords } from './call-records.ts';
import { findRecording } from './find-recording.ts';
import type { Recording } from './recording.ts';
import { grantPlayback } from './grants.ts';
import { mayHear } from './may-hear.ts';
import { ticketsOfCalls } from './tickets-of-calls.ts';

interface Listener {
  person: PersonRecord;
  reason: string;
  address: string;
}

/** What a player needs, after the audit line is written. @throws a problem 404 or 403 */
export async function playRecording(context: Context, callId: string, listener: Listener): Promise<Playback> {
  const recording = await findRecording(context, callId);
  try {
    return await play(context, recording, listener);
  } finally {
    await recording.audio.close();
  }
}

async function play(context: Context, recording: Recording, listener: Listener): Promise<Playback> {
  const { call, track } = recording;
  const { person, reason, address } = listener;
  const tickets = (await ticketsOfCalls(context.store, [call])).get(call.callId) ?? [];
  if (!mayHear(context, person, call, tickets)) {
    throw new ProblemError(403, 'recording-forbidden', '您不能收听这通电话的录音');
  }
  const ticketNo = tickets[0]?.ticketNo ?? null;
  const told = `通话 ${call.callId}：${reason}`;
  await writeAudit(context, { person, act: 'play-recording', ticketNo, reason: told, address });
  const { citizen, agent, checks } = await analysisOf(context, recording);
  const grant = await grantPlayback(context.redis, person._id, call.callId);
  const path = recordingAudio.replace(':callId', encodeURIComponent(call.callId));
  const { startedAt, durationMs, gaps } = track;
  return {
    url: `/api${path}?grant=${grant}`,
    startedAt,
    durationMs,
    citizen,
    agent,
    gaps: [...gaps],
    checks,
  };
}

/** Computed once for the files that there are. */
export async function analysisOf(
  { store }: Pick<Context, 'store'>,
  { call, track, audio }: Recording,
): Promise<Analysis> {
  const of = call.recordings.map(({ file }) => file).join(' ');
  if (call.analysis?.of === of) return call.analysis;
  const analysis = await analyse(audio, track);
  await callRecords(store).updateOne({ _id: call.callId }, { $set: { analysis: { ...analysis, of } } });
  return analysis;
}
