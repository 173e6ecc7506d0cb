import type { CatalogueProposalView } from '@hotline/shared/contracts/rest/catalogue-proposals';

/** Who leads and who helps by a rule of 派单目录, and by which clause. */
export function sayRule(rule: CatalogueProposalView['rule']): string {
  if (!rule) return '没有对应条目';
  const { lead, coHandlers, clause } = rule;
  const helped =
    coHandlers.length > 0 ? `；协办 ${coHandlers.map(({ bodyName }) => bodyName).join('、')}` : '';
  return `${lead}（${clause}）${helped}`;
}
