import type { CaseContext, CaseRefusal, CaseRules } from '../supervision/case/case.ts';
import { ruledDeadline } from '../supervision/case/deadline.ts';
import { staffOf } from '../supervision/case/who.ts';
import type { Said } from '../supervision/order/order.ts';
import type { Inspection, InspectionCommand, Scoring } from './inspection.ts';
import type { Marks } from './quality-form.ts';
import { scoreMarks } from './score-marks.ts';

/** No public rule sets a time for objections: two working days are our default. */
const APPEAL_SPAN = '2wd';

const said = (text: string, { now: at, actor: by }: CaseContext): Said => ({ at, by, text: text.trim() });

/** Every verb on an inspection. Nobody judges his own call, and who scored does not rule on the appeal. */
export const inspectionRules: CaseRules<Inspection, InspectionCommand> = {
  score: {
    from: ['to-score'],
    who: staffOf('qa'),
    act: (inspection, { text, marks }, context) => {
      if (inspection.agentId === context.actor.id) return { code: 'case-own-act' };
      const scoring = scored(inspection, marks, text, context);
      if (!('score' in scoring)) return scoring;
      const appealing = ruledDeadline(context.calendar, context.now, APPEAL_SPAN);
      return { status: 'scored', scoring, appealing };
    },
  },
  appeal: {
    from: ['scored'],
    who: ({ agentId }, actor) => (actor.id === agentId ? null : 'case-role-forbidden'),
    act: ({ appealing }, { text }, context) => {
      const until = appealing?.dueAt ?? null;
      if (until !== null && context.now > until) return { code: 'appeal-too-late' };
      return { status: 'appealed', appeal: said(text, context) };
    },
  },
  rule: {
    from: ['appealed'],
    who: staffOf('qa', 'hotline-head'),
    act: (inspection, { text, marks }, context) => {
      const { actor } = context;
      if (inspection.scoring?.by.id === actor.id || inspection.agentId === actor.id)
        return { code: 'case-own-act' };
      const ruling = { ...said(text, context), upheld: marks !== null };
      if (marks === null) return { status: 'settled', ruling };
      const scoring = scored(inspection, marks, text, context);
      return 'score' in scoring ? { status: 'settled', ruling, scoring } : scoring;
    },
  },
};

function scored(
  { form }: Inspection,
  marks: Marks,
  text: string,
  context: CaseContext,
): Scoring | CaseRefusal {
  const score = scoreMarks(form, marks);
  return score === undefined ? { code: 'marks-incomplete' } : { ...said(text, context), marks, score };
}
