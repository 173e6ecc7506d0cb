import type { BodyPart } from '@hotline/shared/domain/bodies/merge-register';
import type { Division } from '@hotline/shared/domain/bodies/body-entry';
import type { RegisterPlace } from '@hotline/shared/domain/bodies/register-problem';
import type { RowProblem } from '../files/row-problem.ts';

type Where = Pick<RowProblem, 'row' | 'sheet'>;

/** Places and bodies while a file is read, with where each of them stood. */
export interface ReadPart {
  divisions: Division[];
  bodies: Map<string, BodyPart>;
  where: Map<string, Where>;
  problems: RowProblem[];
}

export const emptyPart = (): ReadPart => ({
  divisions: [],
  bodies: new Map(),
  where: new Map(),
  problems: [],
});

const keyOf = (place: RegisterPlace): string =>
  'index' in place ? `${place.of}/${place.code}/${place.index}` : `${place.of}/${place.code}`;

export const note = (part: ReadPart, place: RegisterPlace, where: Where): void =>
  void part.where.set(keyOf(place), where);

/** Of something inside a body that no row names, the row of the body; `undefined` = the file does not speak of it. */
export const whereIs = (part: ReadPart, place: RegisterPlace): Where | undefined =>
  part.where.get(keyOf(place)) ?? part.where.get(keyOf({ of: 'body', code: place.code }));
