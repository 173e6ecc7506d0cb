import { z } from 'zod';
import { callSteps, dutyLists } from '../../domain/bodies/body-entry.ts';
import { bodyTiers } from '../../domain/routing/body.ts';
import { route } from './route.ts';

const code = z.string().max(40);
const name = z.string().max(80);
const login = z.string().max(40);
const people = z.array(login).max(50);

export const duty = z.object({
  category: z.array(z.string().max(40)).max(3),
  list: z.enum(dutyLists),
  clause: z.string().max(300),
});
const who = { name, phone: z.string().max(20), login: login.nullable() };
export const dutyContact = z.object({ step: z.enum(callSteps), ...who });
/** Dates `yyyy-MM-dd` in China, the last one included. */
export const dutyShift = z.object({ from: z.string().max(10), to: z.string().max(10), ...who });

/** `domain/bodies/body-entry`. */
export const bodyEntry = z.object({
  bodyId: code,
  name,
  aliases: z.array(name).max(50),
  tier: z.enum(bodyTiers),
  parentId: code.nullable(),
  divisionCode: z.string().max(12),
  needsApproval: z.boolean(),
  inspects: z.boolean(),
  duties: z.array(duty).max(2000),
  liaisons: people,
  handlers: people,
  approvers: people,
  contacts: z.array(dutyContact).max(50),
  shifts: z.array(dutyShift).max(2000),
  capacity: z.number().nullable(),
  closedAt: z.number().int().nullable(),
  successorId: code.nullable(),
});
export const registerDivision = z.object({ code: z.string().max(12), name, parent: z.string().nullable() });

/** What a file or an edit may say of places and bodies: of each body only what it names. */
export const registerPart = z.object({
  divisions: z.array(registerDivision).max(20_000).default([]),
  bodies: z
    .array(
      bodyEntry.omit({ closedAt: true }).partial().extend({ bodyId: code, closed: z.boolean().optional() }),
    )
    .max(10_000)
    .default([]),
});

/** Rows and columns count from 1; `null` where the problem lies in no row of a file. */
export const bodyProblem = z.object({
  severity: z.enum(['error', 'warning']),
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  sheet: z.string().optional().describe('of a workbook'),
  code: z.string(),
  value: z.string(),
  bodyId: z.string().optional().describe('the body, or the division, that it is about'),
});
export type BodyProblem = z.infer<typeof bodyProblem>;

export const bodyChange = z.object({
  of: z.enum(['body', 'division']),
  code: z.string(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'closed', 'reopened']),
  fields: z.array(z.string()),
  open: z.number().int().describe('its open tickets'),
  successorId: z.string().nullable().describe('who takes over what is open, where it is closed'),
});
export type BodyChange = z.infer<typeof bodyChange>;

export const bodiesPreview = z.object({
  problems: z.array(bodyProblem),
  changes: z.array(bodyChange),
});
export type BodiesPreview = z.infer<typeof bodiesPreview>;

const reason = z.string().trim().min(2).max(200);
const edited = z.object({
  /** The version that it was edited from. */
  version: z.number().int(),
  part: registerPart,
  /** The part is the whole list: bodies that it does not name are closed. */
  isWhole: z.boolean().default(false),
});

export const showBodies = route({
  method: 'GET',
  path: '/bodies',
  summary: 'Places and bodies in force as an administrator keeps them, with their staff and open tickets',
  response: z.object({
    version: z.number().int(),
    divisions: z.array(registerDivision),
    bodies: z.array(
      bodyEntry.extend({
        open: z.number().int(),
        staff: z.array(
          z.object({
            login: z.string(),
            name: z.string(),
            roles: z.array(z.string()),
          }),
        ),
      }),
    ),
    problems: z.array(bodyProblem),
  }),
});
export const listBodyVersions = route({
  method: 'GET',
  path: '/bodies/versions',
  summary: 'Every version of the bodies, the newest first, with who made it, why and what it changed',
  response: z.array(
    z.object({
      version: z.number().int(),
      at: z.number().int().describe('epoch milliseconds'),
      by: z.string(),
      reason: z.string(),
      changes: z.array(bodyChange.pick({ of: true, code: true, name: true, change: true, fields: true })),
    }),
  ),
});
export const previewBodies = route({
  method: 'POST',
  path: '/bodies/preview',
  summary: 'What is wrong with edited bodies, and what would change; nothing is written',
  body: edited,
  response: bodiesPreview,
});
export const applyBodies = route({
  method: 'POST',
  path: '/bodies/apply',
  summary: 'Puts edited bodies in force; 409 if another version came meanwhile, 422 with an error',
  body: edited.extend({ reason }),
  response: z.object({ version: z.number().int() }),
});
export const fileFormats = ['xlsx', 'csv', 'json'] as const;
export const fileEncoding = z.enum(['utf-8', 'gb18030']);
export const readBodiesUpload = route({
  method: 'POST',
  path: '/bodies/read',
  summary: 'Reads an xlsx, CSV or JSON file into what it says of bodies, without applying it',
  body: z.object({
    fileName: z.string().max(200),
    base64: z.base64().max(4_000_000),
    isWhole: z.boolean().default(false),
    encoding: fileEncoding.optional().describe('of a text; left out, it is told by its bytes'),
  }),
  response: bodiesPreview.extend({
    version: z.number().int(),
    format: z.enum(fileFormats),
    encoding: fileEncoding,
    part: registerPart,
  }),
});
export const downloadBodies = route({
  method: 'GET',
  path: '/bodies/file',
  summary: 'Places and bodies in force as a file that can be read again',
  query: z.object({ format: z.enum(fileFormats).default('xlsx') }),
  response: z.object({ fileName: z.string(), base64: z.base64() }),
});
