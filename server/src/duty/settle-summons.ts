import { settled } from '@hotline/shared/domain/duty/summons';
import type { Summons } from '@hotline/shared/domain/duty/summons';
import { callStepWords } from '@hotline/shared/words/zh-CN/body';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { machine } from '../commands/actors.ts';
import { unlessRefused } from '../commands/unless-refused.ts';
import type { Context } from '../context.ts';
import { noticePolicy } from '../notices/notice-policy.ts';
import { saveSummons, summonsOfCall } from './summons-store.ts';
import type { SummonsDocument } from './summons-store.ts';

/** The ticket learns who answered before the summons is settled, so that a crash between both tells it again. */
export async function callConfirmed(context: Context, callId: string): Promise<void> {
  const found = await summonsOfCall(context.store, callId);
  if (!found) return;
  const answeredBy = whoWasCalled(context, found, callId);
  await unlessRefused(['already-done'], () =>
    actOnLatest(context, found.ticketId, { type: 'record-receipt', answeredBy, callId }, machine),
  );
  await settle(context, callId, 'confirmed');
}

/** Over without his key: nobody answered, or nobody pressed it. */
export const callEnded = (context: Context, callId: string): Promise<void> =>
  settle(context, callId, 'unanswered');

/** What became of a call is written down, whoever else writes meanwhile. */
export async function settle(
  context: Context,
  callId: string,
  outcome: 'confirmed' | 'unanswered' | 'failed',
): Promise<void> {
  const { store, clock } = context;
  const rule = noticePolicy(context).summons;
  for (;;) {
    const found = await summonsOfCall(store, callId);
    if (!found) return;
    const next: Summons = settled(found.summons, callId, outcome, rule, clock.now());
    if (next === found.summons) return;
    if (await saveSummons(store, found, next)) return context.bus.publish('summons', found._id);
  }
}

/** With his body, for co-handlers are called too. */
function whoWasCalled({ directory }: Context, { bodyId, summons }: SummonsDocument, callId: string): string {
  const place = summons.attempts.find((one) => one.callId === callId)!.place;
  const { name, step } = summons.chain[place]!;
  return `${directory.body(bodyId)?.name ?? ''}${name}（${callStepWords[step]}）`;
}
