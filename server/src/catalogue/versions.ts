import { catalogueAt } from '@hotline/shared/domain/routing/catalogue';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import type { Context } from '../context.ts';

export const noCatalogue: Catalogue = { id: 'default', version: 0, entries: [] };

/** A version with who made it; the seed and older versions do not say. */
export type PublishedCatalogue = Catalogue & { by?: string; reason?: string };

export const catalogueVersions = ({ rules }: Pick<Context, 'rules'>): PublishedCatalogue[] =>
  rules.versions('catalogue', 'default').map(({ data }) => data as PublishedCatalogue);

export const catalogueInForce = (context: Pick<Context, 'rules'>, at: number): PublishedCatalogue =>
  catalogueAt(catalogueVersions(context), at) ?? noCatalogue;
