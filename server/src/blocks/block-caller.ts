import type { Block } from '@hotline/shared/domain/voice/block/block';
import { isInForce } from '@hotline/shared/domain/voice/block/block';
import { DAY } from '@hotline/shared/domain/time/instant';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import { callRefusal } from '../calls/desk/refusal.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { caseId, insertCase } from '../store/case-repository.ts';
import { followCase } from '../supervision/act-on-case.ts';
import { blockRoom } from './block-room.ts';
import type { Audited } from '../store/models/audit.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { lineOf, payAudit } from '../store/owed-audit.ts';

/** Refuses calls of the number of a call. @throws 404, 422 for a withheld number, 409 when it is blocked. */
export async function blockCaller(
  context: Context,
  desk: CallDesk,
  { callId, days, text }: { callId: string; days: number; text: string },
  actor: Actor,
  { person, address }: Pick<Audited, 'person' | 'address'>,
): Promise<CaseDocument<Block>> {
  const { store, clock } = context;
  const call = await desk.calls.find(callId);
  if (!call) throw callRefusal('call-gone');
  const { callerNo: number, trunk } = call;
  if (number === null || trunk !== 'citizens')
    throw new ProblemError(422, 'number-unfit', '号码未显示，或是其他热线的来电，不能列入黑名单');
  const callIds = (await desk.calls.past.abusive({ callerNo: number })).map((one) => one.callId);
  const now = clock.now();
  const reason = `通话 ${callId}，${days} 天：${text}`;
  const line = lineOf({ person, act: 'block-caller', ticketNo: null, reason, address }, clock);
  for (let time = 0; ; time += 1) {
    const id = caseId(`block/${number}/${time}`);
    const state = newBlock({ id, number, callIds, until: now + days * DAY }, { at: now, by: actor, text });
    const document = { state, nextDueAt: now, follow: true };
    if (await insertCase(store.blocks, { ...document, owedAudit: [line] })) {
      await payAudit(store, store.blocks, id, [line]);
      return followCase(context, blockRoom, { _id: id, version: 1, ...document });
    }
    const known = await store.blocks.findById(id).lean<CaseDocument<Block>>();
    if (known && isInForce(known.state, now))
      throw new ProblemError(409, 'already-blocked', '该号码已在黑名单中');
  }
}

const newBlock = (block: Pick<Block, 'id' | 'number' | 'callIds' | 'until'>, by: Block['by']): Block => ({
  ...block,
  status: 'active',
  history: [{ ...by, act: 'block' }],
  fired: [],
  from: by.at,
  by,
  appeal: null,
  ruling: null,
  lifted: null,
  handedOver: null,
});
