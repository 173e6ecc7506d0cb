import { staffOf, bodySpeaks } from '../case/who.ts';
import type { CaseContext, CaseRules } from '../case/case.ts';
import { ruledDeadline } from '../case/deadline.ts';
import type { Said } from '../order/order.ts';
import type { Check, CheckCommand } from './check.ts';

const said = (text: string, { now: at, actor: by }: CaseContext): Said => ({ at, by, text: text.trim() });

/** Every verb on a check. Who checked does not conclude, and nobody concludes before the body was heard. */
export const checkRules: CaseRules<Check, CheckCommand> = {
  clear: {
    from: ['picked'],
    who: staffOf('qa', 'supervisor'),
    act: (_check, { text }, context) => ({ status: 'genuine', conclusion: said(text, context) }),
  },
  suspect: {
    from: ['picked'],
    who: staffOf('qa', 'supervisor'),
    act: ({ pickedAt }, { text }, context) => ({
      status: 'suspected',
      finding: said(text, context),
      stating: ruledDeadline(
        context.calendar,
        context.now,
        context.supervisionAt(pickedAt).ladder.statementOfCase,
      ),
    }),
  },
  'state-case': {
    from: ['suspected'],
    who: ({ bodyId }, actor, scope) => bodySpeaks(bodyId, actor, scope),
    act: ({ statements }, { text }, context) => ({ statements: [...statements, said(text, context)] }),
  },
  conclude: {
    from: ['suspected'],
    who: staffOf('hotline-head'),
    act: ({ finding, stating, statements }, { text, falseClosure }, context) => {
      if (finding?.by.id === context.actor.id) return { code: 'case-own-act' };
      const until = stating?.dueAt ?? null;
      const heard = statements.length > 0 || (until !== null && context.now >= until);
      if (!heard) return { code: 'statement-pending', until };
      return { status: falseClosure ? 'false-closure' : 'genuine', conclusion: said(text, context) };
    },
  },
};
