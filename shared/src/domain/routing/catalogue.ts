import type { TicketType } from '../sla/vocabulary.ts';

/** 派单目录: one rule, matter × place × condition → who leads and who helps, and by which clause. */
export interface CatalogueEntry {
  code: string;
  /** One to three levels; a shorter one holds for all below it. */
  category: readonly string[];
  /** Prefix of the division code; `''` = everywhere. */
  divisionPrefix: string;
  /** Types that it holds for; empty = all. */
  types: readonly TicketType[];
  /** Words of which the matter must hold one; empty = no such condition. */
  words: readonly string[];
  /** Body, or `township` for the township of the place. */
  lead: string;
  coHandlers: readonly string[];
  /** 权责清单, 三定 or law that the duty stands in. */
  clause: string;
  /** Epoch milliseconds; `null` = open. */
  validFrom: number | null;
  validTo: number | null;
}

export interface Catalogue {
  id: string;
  version: number;
  /** From when the version holds, epoch milliseconds; absent = from the beginning. */
  publishedAt?: number;
  entries: readonly CatalogueEntry[];
}

/** Stands in `lead` or `coHandlers` for the township in whose division the place lies. */
export const TOWNSHIP_OF_PLACE = 'township';
