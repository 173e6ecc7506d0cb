import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { Course, Step } from './course.ts';

/** A body that the hotline suggests for a ticket. */
export interface Suggestion {
  bodyId: string;
  coBodyIds: string[];
  clause: string;
}

const reply = (course: Course) => ({
  reply: `已到现场核实“${course.matter.title}”并处理完毕，已将结果告知诉求人。`,
  contactResult: 'reached' as const,
  factual: true,
  solved: true,
});

/** The step in the words of the API. */
export function commandOf(step: Step, course: Course, suggestion: Suggestion): PublicCommand {
  const { granted = true } = step;
  switch (step.verb) {
    case 'dispatch':
      return {
        type: 'dispatch',
        leadBodyId: suggestion.bodyId,
        coBodyIds: suggestion.coBodyIds,
        basis: suggestion.clause,
        townshipOverride: null,
      };
    case 'request-return':
      return { type: step.verb, reason: '不属于本单位职责', clause: '三定方案', suggestedBodyId: null };
    case 'rule-return':
      return {
        type: step.verb,
        upheld: granted,
        reason: granted ? '理由成立' : '属于本单位职责',
        clause: '三定方案',
      };
    case 'urge':
      return { type: step.verb, note: '再次来电催办，希望尽快处理' };
    case 'record-contact':
      return { type: step.verb, result: 'reached', note: '已电话联系诉求人，了解情况' };
    case 'sign-cohandling':
      return { type: step.verb, bodyId: step.bodyId ?? '' };
    case 'feed-back-cohandling':
      return { type: step.verb, bodyId: step.bodyId ?? '', feedback: '已配合主办单位现场处理' };
    case 'draft-result':
    case 'submit-result':
      return { type: step.verb, ...reply(course) };
    case 'approve-draft':
      return { type: step.verb, note: '同意' };
    case 'review':
      return {
        type: step.verb,
        accepted: granted,
        reason: granted ? '符合要求' : '答复不具体，请补充',
        factualFinding: null,
      };
    case 'rate':
      return {
        type: step.verb,
        level: step.level ?? course.level,
        solved: !step.level?.includes('dissatisfied'),
        by: 'callback',
        reason: '',
      };
    case 'redo':
      return { type: step.verb, reason: '诉求合理且未解决' };
    case 'sign':
      return { type: step.verb };
  }
}
