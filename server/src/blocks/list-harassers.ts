import type { Harasser } from '@hotline/shared/contracts/rest/blocks';
import type { Block } from '@hotline/shared/domain/voice/block/block';
import { isInForce } from '@hotline/shared/domain/voice/block/block';
import { DAY } from '@hotline/shared/domain/time/instant';
import type { CallDesk } from '../calls/desk/call-desk.ts';
import { mask } from '../calls/screen/present-call.ts';
import type { Context } from '../context.ts';
import type { CaseDocument } from '../store/models/case.ts';

const LOOK_BACK = 90 * DAY;
/** Once may be a bad day. */
const REPEATEDLY = 2;

/** Who was marked repeatedly, the most first, with every marked call as evidence. */
export async function listHarassers({ store, clock }: Context, desk: CallDesk): Promise<Harasser[]> {
  const calls = await desk.calls.past.abusive({ arrivedAt: { $gte: desk.now() - LOOK_BACK } });
  const byNumber = new Map<string | null, typeof calls>();
  for (const call of calls) byNumber.set(call.callerNo, [...(byNumber.get(call.callerNo) ?? []), call]);
  const blocks = await store.blocks
    .find({ 'state.number': { $in: [...byNumber.keys()] } } as object)
    .lean<CaseDocument<Block>[]>();
  return [...byNumber]
    .flatMap(([number, all]) => (number !== null && all.length >= REPEATEDLY ? [{ number, all }] : []))
    .toSorted((a, b) => b.all.length - a.all.length)
    .map(({ number, all }) => ({
      number: mask(number) ?? '',
      marks: all.map(({ callId, arrivedAt, abuse }) => ({
        callId,
        at: arrivedAt,
        agentName: abuse!.byName,
        note: abuse!.note,
      })),
      blockId:
        blocks.find(({ state }) => state.number === number && isInForce(state, clock.now()))?._id ?? null,
    }));
}
