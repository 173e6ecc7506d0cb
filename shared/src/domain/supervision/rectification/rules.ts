import type { CaseContext, CaseRules } from '../case/case.ts';
import { ruledDeadline } from '../case/deadline.ts';
import { bodySpeaks, staffOf } from '../case/who.ts';
import type { Actor } from '../../ticket/actor.ts';
import type { Said } from '../order/order.ts';
import { ruleAppeal } from './rule-appeal.ts';
import type { Rectification, RectificationCommand } from './rectification.ts';

const ratedBody = ({ bodyId }: Rectification, actor: Actor, scope: readonly string[]) =>
  bodySpeaks(bodyId, actor, scope);

const said = (text: string, { now: at, actor: by }: CaseContext): Said => ({ at, by, text: text.trim() });

const toCallBack = (
  { openedAt }: Rectification,
  { now, calendar, supervisionAt }: CaseContext,
): Partial<Rectification> => ({
  status: 'calling-back',
  callingBack: ruledDeadline(calendar, now, supervisionAt(openedAt).rectification.callBack),
});

const toPutRight = (
  { openedAt }: Rectification,
  { now, calendar, supervisionAt }: CaseContext,
): Partial<Rectification> => ({
  status: 'rectifying',
  rectifying: ruledDeadline(calendar, now, supervisionAt(openedAt).rectification.rectify),
});

/** Every verb on a 差评件. */
export const rectificationRules: CaseRules<Rectification, RectificationCommand> = {
  verify: {
    from: ['verifying'],
    who: staffOf('callback-agent', 'supervisor', 'hotline-head'),
    act: (file, { text, founded }, context) => ({
      verification: { ...said(text, context), founded },
      ...(founded ? toPutRight(file, context) : toCallBack(file, context)),
    }),
  },
  rectify: {
    from: ['rectifying'],
    who: ratedBody,
    act: (file, { text }, context) => ({ measures: said(text, context), ...toCallBack(file, context) }),
  },
  appeal: {
    from: ['rectifying'],
    who: ratedBody,
    act: (file, { text, ground }, context) =>
      file.appeal
        ? { code: 'case-already-said' }
        : { status: 'appealed', appeal: { ...said(text, context), ground, ruling: null } },
  },
  'rule-appeal': { from: ['appealed'], who: staffOf('hotline-head', 'supervisor'), act: ruleAppeal },
  'call-back': {
    from: ['calling-back'],
    who: staffOf('callback-agent'),
    act: (file, { text, satisfied }, context) => {
      const again = !satisfied && file.measures !== null && file.callback === null;
      const callback = { ...said(text, context), satisfied };
      return again ? { callback, status: 'rectifying', callingBack: null } : { callback, status: 'closed' };
    },
  },
};
