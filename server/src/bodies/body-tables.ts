import type { BodyRegister, BodyEntry } from '@hotline/shared/domain/bodies/body-entry';
import { bodyTierWords, callStepWords, dutyListWords } from '@hotline/shared/words/zh-CN';
import type { BodyColumn, RowKind } from './columns.ts';

type Row = Partial<Record<BodyColumn, string>>;

const join = (parts: readonly string[]): string => parts.join('；');
const flag = (value: boolean): string => (value ? '是' : '否');

/** Places and bodies as rows of each kind, as `read-rows` reads them. */
export function bodyTables({ divisions, bodies }: BodyRegister): Record<RowKind, Row[]> {
  return {
    division: divisions.map(({ code, name, parent }) => ({ code, name, parent: parent ?? '' })),
    body: bodies.map(bodyRow),
    duty: bodies.flatMap(({ bodyId: code, duties }) =>
      duties.map(({ category, list, clause }) => ({
        code,
        category: category.join('/'),
        list: dutyListWords[list],
        clause,
      })),
    ),
    contact: bodies.flatMap(({ bodyId: code, contacts }) =>
      contacts.map(({ step, login, ...who }) => ({
        code,
        step: callStepWords[step],
        ...who,
        login: login ?? '',
      })),
    ),
    shift: bodies.flatMap(({ bodyId: code, shifts }) =>
      shifts.map(({ login, ...shift }) => ({ code, ...shift, login: login ?? '' })),
    ),
  };
}

const bodyRow = (body: BodyEntry): Row => ({
  code: body.bodyId,
  name: body.name,
  aliases: join(body.aliases),
  tier: bodyTierWords[body.tier],
  parent: body.parentId ?? '',
  division: body.divisionCode,
  approval: flag(body.needsApproval),
  inspects: flag(body.inspects),
  capacity: body.capacity === null ? '' : String(body.capacity),
  liaisons: join(body.liaisons),
  handlers: join(body.handlers),
  approvers: join(body.approvers),
  closed: flag(body.closedAt !== null),
  successor: body.successorId ?? '',
});
