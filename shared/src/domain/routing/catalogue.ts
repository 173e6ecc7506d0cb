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
  /** 一单多办: lead and co-handlers answer as leads, each for its own. */
  isJoint?: boolean;
  /** 时限模板 of the matter by its id; `null` or absent = as the site chooses. */
  profile?: string | null;
  /** Matters that show what the rule is for; they are tried at each change. */
  examples?: readonly CatalogueExample[];
  /** Epoch milliseconds; `null` = open. */
  validFrom: number | null;
  validTo: number | null;
}

/** A matter of an entry's category, and who must be suggested first for it. */
export interface CatalogueExample {
  text: string;
  divisionCode: string;
  type: TicketType;
  /** `null` = whom the entry names. */
  lead: string | null;
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

/** The version that holds at an instant: the one that began last, of several the newest. */
export function catalogueAt(versions: readonly Catalogue[], at: number): Catalogue | undefined {
  const begun = versions.filter(({ publishedAt = 0 }) => publishedAt <= at);
  return begun
    .toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0) || a.version - b.version)
    .at(-1);
}
