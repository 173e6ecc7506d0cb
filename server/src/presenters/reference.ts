import type { Body, showReference } from '@hotline/shared/contracts/rest/reference';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { BodyDocument } from '../store/models/body.ts';
import type { Directory } from '../store/directory.ts';

type Reference = z.input<typeof showReference.response>;

export const presentDivisions = (directory: Directory): Reference['divisions'] =>
  directory.divisions().map(({ _id, name, parent }) => ({ code: _id, name, parent }));

export const presentBody = ({ _id, name, tier, parentId, divisionCode }: BodyDocument): Body => ({
  bodyId: _id,
  name,
  tier,
  parentId,
  divisionCode,
});

/** What forms choose from. */
export const presentReference = ({ directory, rules }: Context): Reference => ({
  hotlineName: rules.hotlineName(),
  divisions: presentDivisions(directory),
  bodies: [...directory.bodies().values()].filter(({ active }) => active).map(presentBody),
  categories: rules.categories().map((category) => [...category]),
  staff: directory
    .people()
    .filter(({ active }) => active)
    .map(({ _id, name, bodyId, roles }) => ({ id: _id, name, bodyId, roles })),
});
