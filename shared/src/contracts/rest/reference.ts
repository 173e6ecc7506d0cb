import { z } from 'zod';
import { bodyTiers } from '../../domain/routing/body.ts';
import { route } from './route.ts';

export const division = z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() });
export const body = z.object({
  bodyId: z.string(),
  name: z.string(),
  tier: z.enum(bodyTiers),
  parentId: z.string().nullable(),
  divisionCode: z.string(),
});
export type Body = z.infer<typeof body>;
export const showReference = route({
  method: 'GET',
  path: '/reference',
  summary: 'Divisions, bodies, categories: what forms choose from',
  response: z.object({
    hotlineName: z.string(),
    divisions: z.array(division),
    bodies: z.array(body),
    categories: z.array(z.array(z.string())),
    staff: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        bodyId: z.string().nullable(),
        roles: z.array(z.string()),
      }),
    ),
  }),
});
