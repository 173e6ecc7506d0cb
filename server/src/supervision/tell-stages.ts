import type { CaseCommand, CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import { firingMark } from '@hotline/shared/domain/supervision/case/watch';
import type { CaseFiring } from '@hotline/shared/domain/supervision/case/watch';
import { highestStage } from '@hotline/shared/domain/supervision/reached-stages';
import { stageWords } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import type { CaseRoom } from './case-room.ts';

/**
 * Tells those concerned at once that a file's deadline is near or past: of what is reached together, as after an outage,
 * the highest stage alone. Told before it is recorded and kept under the stage's mark, so that a crash in between loses
 * nothing and repeats nothing.
 */
export async function tellStages<S extends CaseFile, C extends CaseCommand>(
  context: Context,
  room: CaseRoom<S, C>,
  state: S,
  firings: readonly CaseFiring[],
  at: number,
): Promise<void> {
  const highest = highestStage(firings);
  const telling = highest && room.telling(state, highest.clock);
  if (!telling) return;
  const { ticketId, ticketNo, file, about } = telling;
  const notice = { id: `${file.kind}/${file.id}/${firingMark(highest)}`, kind: 'file-due' as const };
  const text = `${about} ${stageWords[highest.stage]}`;
  await tellOnce(context, { ...notice, ticketNo, callId: null, file, text, at }, ticketId);
}
