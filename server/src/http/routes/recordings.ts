import {
  changeRetention as changeRoute,
  listRecordings as listRoute,
  playRecording as playRoute,
  recordingAudio,
  showRetention,
} from '@hotline/shared/contracts/rest/recordings';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { findRecording } from '../../recordings/find-recording.ts';
import { isGranted } from '../../recordings/grants.ts';
import { listRecordings } from '../../recordings/list-recordings.ts';
import { playRecording } from '../../recordings/play-recording.ts';
import { changeRetention, retentionOf } from '../../recordings/retention-terms.ts';
import { sendAudio } from '../../recordings/send-audio.ts';
import { anyRole, signedIn } from '../permit.ts';
import { ProblemError } from '../problem.ts';
import { serve } from '../serve.ts';

const listens = anyRole(
  'agent',
  'shift-leader',
  'qa',
  'supervisor',
  'hotline-head',
  'reviewer',
  'callback-agent',
);

export function recordingRoutes(router: Router, context: Context): void {
  serve(router, listRoute, listens, ({ query, person }) => listRecordings(context, query, person));
  serve(router, playRoute, listens, ({ params, body, person, request }) =>
    playRecording(context, params.callId, { person, reason: body.reason, address: request.ip ?? '' }),
  );
  router.get(recordingAudio, async (request, response) => {
    const { person, params, query } = request;
    signedIn(person ?? null);
    const callId = params['callId'] as string;
    const granted = await isGranted(context.redis, String(query['grant']), person!._id, callId);
    if (!granted) throw new ProblemError(403, 'recording-forbidden', '请先说明收听理由');
    await sendAudio(request, response, (await findRecording(context, callId)).audio);
  });
  const keeps = anyRole('administrator', 'hotline-head');
  serve(router, showRetention, keeps, () => ({ ...retentionOf(context.rules) }));
  serve(router, changeRoute, anyRole('administrator'), async ({ body, person, request }) => {
    const { days, reason } = body;
    await changeRetention(context, { days }, { person, reason, address: request.ip ?? '' });
    return { days };
  });
}
