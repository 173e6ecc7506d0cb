import {
  callBackVoiceMail as callRoute,
  claimVoiceMail as claimRoute,
  draftFromVoiceMail as draftRoute,
  finishVoiceMail as finishRoute,
  listVoiceMails as listRoute,
  releaseVoiceMail as releaseRoute,
} from '@hotline/shared/contracts/rest/voice-mails';
import type { Router } from 'express';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import type { Context } from '../../context.ts';
import { presentPerson } from '../../presenters/person.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { claimVoiceMail, releaseVoiceMail } from '../../voice-mail/hold-voice-mail.ts';
import { presentVoiceMails } from '../../voice-mail/present-voice-mail.ts';
import type { VoiceMail } from '../../voice-mail/voice-mail-store.ts';
import {
  callBackVoiceMail,
  draftFromVoiceMail,
  finishVoiceMail,
} from '../../voice-mail/work-on-voice-mail.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** 语音留言: who works on one holds it alone. */
export function voiceMailRoutes(router: Router, context: Context, desk: CallDesk): void {
  const agents = anyRole('agent', 'shift-leader');
  const sees = anyRole('agent', 'shift-leader', 'supervisor', 'hotline-head');
  const shown = (person: PersonRecord) => presentPerson(person, context.directory);
  const view = async (mail: VoiceMail, { _id }: PersonRecord) =>
    (await presentVoiceMails(desk, [mail], _id))[0]!;
  serve(router, listRoute, sees, async ({ query, person }) => {
    const found = query.done === 'true' ? await desk.voiceMails.done() : await desk.voiceMails.open();
    return presentVoiceMails(desk, found, person._id);
  });
  serve(router, claimRoute, agents, async ({ params, person }) =>
    view(await claimVoiceMail(desk, shown(person), params.callId), person),
  );
  serve(router, releaseRoute, agents, async ({ params, person }) =>
    view(await releaseVoiceMail(desk, shown(person), params.callId), person),
  );
  serve(router, draftRoute, agents, ({ params, person }) =>
    draftFromVoiceMail(context, desk, shown(person), params.callId),
  );
  serve(router, callRoute, agents, ({ params, person, request }) => {
    const who = { person, shown: shown(person), address: request.ip ?? '' };
    return callBackVoiceMail(context, desk, who, params.callId);
  });
  serve(router, finishRoute, agents, async ({ params, body, person }) =>
    view(await finishVoiceMail(desk, shown(person), params.callId, body), person),
  );
}
