import { z } from 'zod';
import { ticketTypes } from '../../domain/sla/vocabulary.ts';
import { fileEncoding, fileFormats } from './bodies.ts';
import { route } from './route.ts';

const bodyId = z.string().max(40);
const instant = z.number().int();

export const catalogueExample = z.object({
  text: z.string().max(500),
  divisionCode: z.string().max(12),
  type: z.enum(ticketTypes),
  lead: bodyId.nullable(),
});
/** `domain/routing/catalogue`. Times are epoch milliseconds. */
export const catalogueEntry = z.object({
  code: z.string().min(1).max(60),
  category: z.array(z.string().max(60)).max(3),
  divisionPrefix: z.string().max(12).default(''),
  types: z.array(z.enum(ticketTypes)).default([]),
  words: z.array(z.string().min(1).max(20)).max(50).default([]),
  lead: bodyId,
  coHandlers: z.array(bodyId).max(20).default([]),
  clause: z.string().max(300),
  isJoint: z.boolean().default(false),
  profile: z.string().max(40).nullable().default(null),
  examples: z.array(catalogueExample).max(50).default([]),
  validFrom: instant.nullable().default(null),
  validTo: instant.nullable().default(null),
});
export type CatalogueEntryView = z.infer<typeof catalogueEntry>;

/** Something wrong, doubtful or missing; `row` counts from 1 where it came from a file. */
export const catalogueFinding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  sheet: z.string().optional(),
  entry: z.string().nullable().describe('the rule that it is about'),
  value: z.string(),
});
export type CatalogueFindingRow = z.infer<typeof catalogueFinding>;
export const catalogueChange = z.object({
  entry: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  category: z.array(z.string()),
  lead: z.string(),
});
export const cataloguePreview = z.object({
  findings: z.array(catalogueFinding),
  changes: z.array(catalogueChange),
  examples: z.number().int().describe('examples that were tried'),
  /** Versions prepared for later, which do not know of this edit. */
  prepared: z.array(
    z.object({
      version: z.number().int(),
      from: instant,
      carried: z.array(z.string()).describe('entries that would be taken over into it'),
      conflicts: z.array(z.string()).describe('entries that it changes too: they stay as they are there'),
    }),
  ),
});
export type CataloguePreview = z.infer<typeof cataloguePreview>;

const edited = z.object({
  /** The version that it was edited from. */
  version: z.number().int(),
  entries: z.array(catalogueEntry).max(20_000),
  /** From when it holds; `null` = at once. */
  from: instant.nullable().default(null),
});

export const showCatalogue = route({
  method: 'GET',
  path: '/catalogue',
  summary: '派单目录 in force with what is to be said of it, and the versions, those prepared for later too',
  response: z.object({
    version: z.number().int().describe('in force'),
    newest: z.number().int().describe('the last that was made; an edit starts from it'),
    entries: z.array(catalogueEntry),
    findings: z.array(catalogueFinding),
    examples: z.number().int(),
    profiles: z.array(z.object({ id: z.string(), name: z.string() })),
    versions: z.array(
      z.object({
        version: z.number().int(),
        from: instant.nullable(),
        by: z.string(),
        reason: z.string(),
        changes: z.array(catalogueChange),
      }),
    ),
  }),
});
export const previewCatalogue = route({
  method: 'POST',
  path: '/catalogue/preview',
  summary: 'What an edited 派单目录 would change, its conflicts and gaps, and which examples fail',
  body: edited,
  response: cataloguePreview,
});
export const applyCatalogue = route({
  method: 'POST',
  path: '/catalogue/apply',
  summary: 'Publishes an edited 派单目录, at once or from a day on; 409 if another version came meanwhile',
  body: edited.extend({
    reason: z.string().trim().min(2).max(200),
    carry: z.boolean().default(false).describe('into the versions prepared for later as well'),
  }),
  response: z.object({ version: z.number().int() }),
});
export const readCatalogueUpload = route({
  method: 'POST',
  path: '/catalogue/read',
  summary: 'Reads an xlsx, CSV or JSON file into the entries that there would be, without publishing them',
  body: z.object({
    fileName: z.string().max(200),
    base64: z.base64().max(4_000_000),
    isWhole: z.boolean().default(false),
    encoding: fileEncoding.optional().describe('of a text; left out, it is told by its bytes'),
  }),
  response: cataloguePreview.extend({
    format: z.enum(fileFormats),
    encoding: fileEncoding,
    entries: z.array(catalogueEntry),
  }),
});
export const downloadCatalogue = route({
  method: 'GET',
  path: '/catalogue/file',
  summary: '派单目录 in force as a file that can be read again',
  query: z.object({ format: z.enum(fileFormats).default('xlsx') }),
  response: z.object({ fileName: z.string(), base64: z.base64() }),
});
