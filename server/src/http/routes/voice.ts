import {
  changeSeat as changeSeatRoute,
  listCallBacks as callBacksRoute,
  listExperts as expertsRoute,
  listSeats as seatsRoute,
  noteWrapUp as wrapUpRoute,
  saveVoicePolicy as saveRoute,
  showVoicePolicy as showRoute,
  switchSurge as surgeRoute,
} from '@hotline/shared/contracts/rest/voice';
import type { Router } from 'express';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import { listCallBacks } from '../../calls/screen/list-call-backs.ts';
import { listExperts } from '../../calls/screen/list-experts.ts';
import { noteWrapUp } from '../../calls/agents/note-wrap-up.ts';
import { saveVoicePolicy, switchSurge, versionOf } from '../../calls/desk/save-voice-policy.ts';
import { changeSeat, listSeats } from '../../calls/agents/seats.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';
import { telephoneRoles } from './agents.ts';

const edits = anyRole('administrator');
const watches = anyRole('shift-leader', 'supervisor', 'hotline-head');

/** How calls are taken, as data. */
export function voiceRoutes(router: Router, context: Context, desk: CallDesk): void {
  const sees = anyRole(...telephoneRoles, 'supervisor', 'hotline-head', 'administrator');
  serve(router, showRoute, sees, ({ person }) => ({
    version: versionOf(context, 'policy'),
    policy: policyFor(desk, person.roles.includes('administrator')),
    groupNow: desk.groupNow(),
    surge: desk.surge(),
  }));
  serve(router, saveRoute, edits, async ({ body, person, request }) => {
    const { reason, ...edited } = body;
    return { version: await saveVoicePolicy(context, edited, { person, reason, address: request.ip ?? '' }) };
  });
  serve(router, surgeRoute, anyRole('shift-leader', 'administrator'), async ({ body, person, request }) => {
    await switchSurge(context, body.on, { person, reason: body.reason, address: request.ip ?? '' });
    return {};
  });
  serve(router, seatsRoute, edits, () => listSeats(context));
  serve(router, changeSeatRoute, edits, ({ params, body, person, request }) => {
    const { reason, ...seat } = body;
    return changeSeat(context, desk, params.personId, seat, { person, reason, address: request.ip ?? '' });
  });
  serve(router, expertsRoute, anyRole(...telephoneRoles), () => listExperts(desk));
  serve(router, callBacksRoute, watches, () => listCallBacks(desk));
  serve(router, wrapUpRoute, anyRole(...telephoneRoles), async ({ params, body, person }) => {
    await noteWrapUp(desk, person._id, params.callId, body.code);
    return {};
  });
}

/** Numbers of citizens, experts and people on call are for whoever edits them alone. */
const policyFor = (desk: CallDesk, isEditor: boolean) => {
  const { straightThrough, experts, onCall, ...policy } = desk.policy();
  return writable({
    ...policy,
    straightThrough: isEditor ? straightThrough : [],
    experts: isEditor ? experts : [],
    onCall: isEditor ? onCall : [],
  });
};

const writable = <T>(value: T): Writable<T> => structuredClone(value) as Writable<T>;
type Writable<T> = T extends readonly (infer E)[]
  ? Writable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
