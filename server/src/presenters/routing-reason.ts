import type { Why } from '@hotline/shared/domain/routing/suggestion';
import type { Weighed } from '@hotline/shared/domain/routing/weigh';
import type { Directory } from '../store/directory.ts';

/** Why a body is suggested: the rule's conditions, then what the model learnt. */
export function presentWhy(
  { rule, learned, by }: Weighed,
  words: readonly string[],
  directory: Directory,
): string[] {
  const ruled = (rule?.why ?? []).map((why) => sayWhy(why, directory));
  if (learned === null) return ruled;
  const share = `${Math.round(learned * 100)}%`;
  const spoke = by !== 'catalogue' && words.length > 0 ? `，依据“${words.join('”“')}”` : '';
  return [...ruled, `历史同类由该单位办理的可能 ${share}${spoke}`];
}

function sayWhy(why: Why, directory: Directory): string {
  switch (why.kind) {
    case 'category':
      return `派单目录：${why.category.join(' / ')}`;
    case 'place':
      return `属地：${directory.divisions().find(({ _id }) => _id === why.divisionPrefix)?.name ?? why.divisionPrefix}`;
    case 'type':
      return '诉求类型相符';
    case 'joint':
      return '目录规定一单多办，各单位均为主办';
    case 'words':
      return `含“${why.words.join('”“')}”`;
    case 'recusal':
      return `回避：${directory.body(why.bodyId)?.name ?? why.bodyId}`;
    case 'conduct':
      return '涉及作风等问题，交上级或监督单位';
  }
}
