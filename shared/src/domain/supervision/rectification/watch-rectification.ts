import type { StageRules } from '../../ticket/clock/stages.ts';
import { recomputed } from '../case/deadline.ts';
import type { Deadline } from '../case/deadline.ts';
import { plainStages } from '../case/watch.ts';
import type { CaseStage } from '../case/watch.ts';
import type { Rectification } from './rectification.ts';

/** The deadline that runs now; an appeal does not stop the one to put things right. */
export function runningDeadline(file: Rectification): { clock: string; deadline: Deadline } | null {
  const { status, verifying, rectifying, callingBack } = file;
  if (status === 'verifying') return { clock: 'verifying', deadline: verifying };
  if (status === 'calling-back' && callingBack) return { clock: 'calling-back', deadline: callingBack };
  const open = status === 'rectifying' || status === 'appealed';
  return open && rectifying ? { clock: 'rectifying', deadline: rectifying } : null;
}

export function watchRectification(file: Rectification, { calendar }: StageRules): CaseStage[] {
  const running = runningDeadline(file);
  return running ? plainStages(running.clock, recomputed(calendar, running.deadline)) : [];
}

export function settleRectification(file: Rectification, { calendar }: StageRules): Rectification {
  return {
    ...file,
    verifying: recomputed(calendar, file.verifying),
    rectifying: file.rectifying && recomputed(calendar, file.rectifying),
    callingBack: file.callingBack && recomputed(calendar, file.callingBack),
  };
}
