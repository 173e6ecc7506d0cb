import type { CatalogueFinding } from '../../domain/routing/check-catalogue.ts';
import type { CatalogueChange } from '../../domain/routing/merge-catalogue.ts';

/** What is wrong, doubtful or missing in 派单目录, or cannot be read in a file of it. */
export const catalogueFindingWords: Readonly<
  Record<CatalogueFinding['code'] | 'entry-unknown' | 'type-unknown', string>
> = {
  'body-unknown': '承办单位不存在或已撤销',
  'entry-twice': '编号重复',
  conflict: '同一情形派往不同单位，与之冲突的条目',
  'category-empty': '缺少事项',
  'clause-empty': '缺少依据条款',
  'category-too-deep': '事项超过三级',
  'profile-unknown': '时限模板不存在',
  'range-reversed': '结束早于开始',
  'place-unknown': '没有这样的区划',
  tie: '条件词不同但同样具体，两者都符合时按编号取先，另一条目',
  'example-failed': '示例未通过',
  gap: '没有承办单位的事项与区域',
  'recusal-nowhere': '投诉其作风时无上级或监督单位可派',
  'entry-unknown': '示例所属的条目不存在',
  'type-unknown': '诉求类型无法识别',
};

export const catalogueChangeWords: Readonly<Record<CatalogueChange['change'], string>> = {
  added: '新增',
  changed: '修改',
  removed: '删除',
};
