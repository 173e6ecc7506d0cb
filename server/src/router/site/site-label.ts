import { TOWNSHIP_OF_PLACE } from '@hotline/shared/domain/routing/catalogue';
import { lineOf } from '@hotline/shared/domain/routing/body';
import type { Body } from '@hotline/shared/domain/routing/body';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import { mayCarry } from '@hotline/shared/domain/routing/look-up';

type Bodies = ReadonlyMap<string, Body>;

/** What a model learns of a body: its id, or for the township of the place that it is this. */
export function labelOf(bodies: Bodies, bodyId: string, { divisionCode }: Matter): string {
  const body = bodies.get(bodyId);
  return body?.tier === 'township' && body.divisionCode === divisionCode ? TOWNSHIP_OF_PLACE : bodyId;
}

/** The body that a label means for a matter; none where 回避 or the township guard forbids it. */
export function bodyOfLabel(bodies: Bodies, label: string, matter: Matter): string | null {
  const body = label === TOWNSHIP_OF_PLACE ? townshipAt(bodies, matter) : bodies.get(label);
  if (!body || !mayCarry(bodies, body.bodyId, matter)) return null;
  const accused = matter.accused?.bodyId ?? null;
  const recused = accused !== null && lineOf(bodies, body.bodyId).some(({ bodyId }) => bodyId === accused);
  return recused ? null : body.bodyId;
}

const townshipAt = (bodies: Bodies, { divisionCode }: Matter): Body | undefined =>
  [...bodies.values()].find((body) => body.tier === 'township' && body.divisionCode === divisionCode);

/** Classification first, for the opening counts most. */
export const textOfMatter = ({
  category,
  title,
  content,
}: Pick<Matter, 'category' | 'title' | 'content'>): string =>
  [category.join(' '), title, content].filter((part) => part !== '').join('。');
