import { callSteps, dutyLists } from '@hotline/shared/domain/bodies/body-entry';
import { bodyTiers } from '@hotline/shared/domain/routing/body';
import { bodyTierWords, callStepWords, dutyListWords } from '@hotline/shared/words/zh-CN';
import type { Columns } from '../files/table.ts';

/** Columns of every kind of row, the Chinese name first: that is how an export writes them. */
export const bodyColumns = {
  kind: ['记录', 'kind'],
  code: ['编码', '单位编码', 'code'],
  name: ['名称', '姓名', 'name'],
  aliases: ['别名', '简称', 'aliases'],
  tier: ['类型', '层级', 'tier'],
  parent: ['上级', '上级编码', 'parent'],
  division: ['区划', '区划代码', 'division'],
  approval: ['审签', 'approval'],
  inspects: ['可查办', 'inspects'],
  capacity: ['承载量', 'capacity'],
  liaisons: ['联络员', 'liaisons'],
  handlers: ['经办人', 'handlers'],
  approvers: ['审签人', 'approvers'],
  closed: ['撤销', 'closed'],
  successor: ['承接单位', 'successor'],
  category: ['事项', 'category'],
  list: ['依据清单', 'list'],
  clause: ['条款', 'clause'],
  step: ['顺位', 'step'],
  phone: ['电话', 'phone'],
  login: ['账号', 'login'],
  from: ['起', 'from'],
  to: ['止', 'to'],
} as const satisfies Columns<string>;
export type BodyColumn = keyof typeof bodyColumns;

/** What a row is about: a cell of the column 记录, or the name of its sheet; a body if neither says. */
export const rowKinds = {
  division: ['区划', 'division'],
  body: ['单位', '承办单位', 'body'],
  duty: ['职责', '职责清单', 'duty'],
  contact: ['值班联系', 'contact'],
  shift: ['值班表', 'shift'],
} as const;
export type RowKind = keyof typeof rowKinds;

/** Which columns an export gives for each kind, after 记录 in CSV. */
export const columnsOf: Readonly<Record<RowKind, readonly BodyColumn[]>> = {
  division: ['code', 'name', 'parent'],
  body: [
    ...(['code', 'name', 'aliases', 'tier', 'parent', 'division', 'approval', 'inspects'] as const),
    ...(['capacity', 'liaisons', 'handlers', 'approvers', 'closed', 'successor'] as const),
  ],
  duty: ['code', 'category', 'list', 'clause'],
  contact: ['code', 'step', 'name', 'phone', 'login'],
  shift: ['code', 'from', 'to', 'name', 'phone', 'login'],
};

const coded =
  <T extends string>(codes: readonly T[], words: Readonly<Record<T, string>>) =>
  (cell: string): T | undefined =>
    codes.find((code) => code === cell || words[code] === cell);

export const tierOf = coded(bodyTiers, bodyTierWords);
export const dutyListOf = coded(dutyLists, dutyListWords);
export const callStepOf = coded(callSteps, callStepWords);
