import {
  actOnBlock as actRoute,
  blockCaller as blockRoute,
  listBlocks as listRoute,
  listHarassers as harassersRoute,
  markAbuse as markRoute,
} from '@hotline/shared/contracts/rest/blocks';
import type { Block } from '@hotline/shared/domain/voice/block/block';
import type { Router } from 'express';
import { blockCaller } from '../../blocks/block-caller.ts';
import { blockRoom } from '../../blocks/block-room.ts';
import { listHarassers } from '../../blocks/list-harassers.ts';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import { pushCall } from '../../calls/screen/push-call.ts';
import { callRefusal } from '../../calls/desk/refusal.ts';
import { staleVersion } from '../../commands/act-on-ticket.ts';
import { actorOf } from '../../commands/actors.ts';
import type { Context } from '../../context.ts';
import { presentBlock } from '../../presenters/block.ts';
import type { CaseDocument } from '../../store/models/case.ts';
import { actOnCase } from '../../supervision/act-on-case.ts';
import { ProblemError } from '../problem.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';
import { telephoneRoles } from './agents.ts';

const MOST = 300;
const keepers = anyRole('shift-leader', 'hotline-head', 'supervisor');
const acts = anyRole('agent', 'callback-agent', 'shift-leader', 'hotline-head', 'supervisor');

/** Care for agents: abuse marked, repeat harassers, 黑名单 with appeal. */
export function blockRoutes(router: Router, context: Context, desk: CallDesk): void {
  const { store, clock } = context;
  serve(router, markRoute, anyRole(...telephoneRoles), async ({ params, body, person }) => {
    const call = await desk.calls.find(params.callId);
    if (!call) throw callRefusal('call-gone');
    if (call.agentId !== person._id) throw callRefusal('not-your-call');
    await desk.calls.markAbuse(params.callId, { at: desk.now(), byName: person.name, note: body.note });
    await pushCall(desk, (await desk.calls.find(params.callId)) ?? call);
    return {};
  });
  serve(router, harassersRoute, keepers, () => listHarassers(context, desk));
  serve(router, listRoute, acts, async ({ person }) => {
    const found = await store.blocks
      .find()
      .sort({ 'state.from': -1 })
      .limit(MOST)
      .lean<CaseDocument<Block>[]>();
    return found.map((one) => presentBlock(one, person, clock.now()));
  });
  serve(router, blockRoute, anyRole('shift-leader', 'hotline-head'), async ({ body, person, request }) => {
    const role = person.roles.includes('hotline-head') ? 'hotline-head' : 'shift-leader';
    const by = { person, address: request.ip ?? '' };
    const done = await blockCaller(context, desk, body, actorOf(person, role), by);
    return presentBlock(done, person, clock.now());
  });
  serve(router, actRoute, acts, async ({ params, body, person, request }) => {
    const found = await store.blocks.findById(params.id).lean<CaseDocument<Block>>();
    if (!found) throw new ProblemError(404, 'case-unknown', '没有这条黑名单');
    if (found.version !== body.version) throw staleVersion();
    const actors = person.roles.map((role) => actorOf(person, role));
    const { type, text: reason } = body.command;
    const audited = { person, act: `block-${type}`, ticketNo: null, reason, address: request.ip ?? '' };
    const done = await actOnCase(context, blockRoom, found, body.command, actors, audited);
    return presentBlock(done, person, clock.now());
  });
}
