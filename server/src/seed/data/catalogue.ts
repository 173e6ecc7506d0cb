import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { constructionEntries } from './catalogue/construction.ts';
import { examples } from './catalogue/examples.ts';
import { livelihoodEntries } from './catalogue/livelihood.ts';
import { orderEntries } from './catalogue/order.ts';
import { publicServiceEntries } from './catalogue/public-service.ts';

/** 派单目录 of the demo site. */
export const catalogue: Catalogue = {
  id: 'default',
  version: 1,
  entries: [...publicServiceEntries, ...constructionEntries, ...livelihoodEntries, ...orderEntries].map(
    (entry) => (examples[entry.code] ? { ...entry, examples: examples[entry.code] } : entry),
  ),
};

/** What forms choose from: every matter of three levels, each once. */
export const categories: readonly (readonly string[])[] = [
  ...new Map(
    catalogue.entries
      .filter(({ category }) => category.length === 3)
      .map(({ category }) => [category.join('/'), category]),
  ).values(),
];

/** 长周期清单: matters that may be 挂账, by the name of a level. */
export const longCycleCategories: readonly string[] = [
  '延期交房',
  '办证难',
  '征地补偿',
  '农村公路',
  '内涝排水',
];
