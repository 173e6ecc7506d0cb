import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';
import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';
import { typeWords } from '@hotline/shared/words/zh-CN';
import type { Columns } from '../files/table.ts';

/** Columns of entries and of examples, the Chinese name first: that is how an export writes them. */
export const catalogueColumns = {
  kind: ['记录', 'kind'],
  code: ['编号', 'code'],
  category: ['事项', 'category'],
  place: ['区划', 'place'],
  types: ['诉求类型', 'types'],
  words: ['条件词', 'words'],
  lead: ['主办', 'lead'],
  coHandlers: ['协办', 'cohandlers'],
  joint: ['一单多办', 'joint'],
  clause: ['条款', 'clause'],
  profile: ['时限模板', 'profile'],
  from: ['起', 'from'],
  to: ['止', 'to'],
  text: ['示例', 'example'],
} as const satisfies Columns<string>;
export type CatalogueColumn = keyof typeof catalogueColumns;

export const entryColumns = [
  ...(['code', 'category', 'place', 'types', 'words', 'lead', 'coHandlers'] as const),
  ...(['joint', 'clause', 'profile', 'from', 'to'] as const),
] as const;
export const exampleColumns = ['code', 'text', 'place', 'types', 'lead'] as const;

/** What a row is about: a cell of the column 记录, or the name of its sheet. */
export const rowWords = { entry: '条目', example: '示例' } as const;
export type CatalogueRowKind = keyof typeof rowWords;

/** Stands for the township of the place. */
export const TOWNSHIP_WORD = '属地乡镇';

export const typeOf = (cell: string): TicketType | undefined =>
  ticketTypes.find((type) => type === cell || typeWords[type] === cell);
