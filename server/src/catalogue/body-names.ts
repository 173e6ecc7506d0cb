import { TOWNSHIP_OF_PLACE } from '@hotline/shared/domain/routing/catalogue';
import type { BodyDocument } from '../store/models/body.ts';
import { TOWNSHIP_WORD } from './columns.ts';

/** A cell names a body by its code, name or alias; what is none of these stays as it is, to be refused later. */
export function bodyCodes(bodies: ReadonlyMap<string, BodyDocument>): (cell: string) => string {
  const codes = new Map([...bodies.values()].toReversed().flatMap(namesOf));
  return (cell) => (cell === TOWNSHIP_WORD ? TOWNSHIP_OF_PLACE : (codes.get(cell) ?? cell));
}

const namesOf = ({ _id, name, aliases }: BodyDocument): [string, string][] =>
  [...aliases, name, _id].map((word) => [word, _id]);

/** The name where it is that of one body alone, else the code. */
export function bodyWords(bodies: ReadonlyMap<string, BodyDocument>): (bodyId: string) => string {
  const codeOf = bodyCodes(bodies);
  return (bodyId) => {
    if (bodyId === TOWNSHIP_OF_PLACE) return TOWNSHIP_WORD;
    const name = bodies.get(bodyId)?.name ?? bodyId;
    return codeOf(name) === bodyId && !/[;；、,，]/u.test(name) ? name : bodyId;
  };
}
