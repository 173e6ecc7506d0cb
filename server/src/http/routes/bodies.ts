import {
  applyBodies as applyRoute,
  downloadBodies,
  listBodyVersions,
  previewBodies as previewRoute,
  readBodiesUpload,
  showBodies as showRoute,
} from '@hotline/shared/contracts/rest/bodies';
import type { z } from 'zod';
import type { registerPart } from '@hotline/shared/contracts/rest/bodies';
import type { RegisterPart } from '@hotline/shared/domain/bodies/merge-register';
import type { Router } from 'express';
import { applyBodies, editedRegister } from '../../bodies/apply-bodies.ts';
import { previewBodies } from '../../bodies/preview-bodies.ts';
import { named, readBodiesFile } from '../../bodies/read-bodies-file.ts';
import { bodyVersions, showBodies } from '../../bodies/show-bodies.ts';
import { writeBodies } from '../../bodies/write-bodies.ts';
import type { Context } from '../../context.ts';
import { loadRegister } from '../../store/body-register.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

type Part = z.output<typeof registerPart>;
const sees = anyRole('administrator', 'hotline-head');
const edits = anyRole('administrator');

export function bodyRoutes(router: Router, context: Context): void {
  serve(router, showRoute, sees, () => showBodies(context));
  serve(router, listBodyVersions, sees, () => bodyVersions(context));
  serve(router, downloadBodies, sees, async ({ query: { format } }) => {
    const bytes = await writeBodies(await loadRegister(context.store), format);
    return { fileName: `承办单位.${format}`, base64: Buffer.from(bytes).toString('base64') };
  });
  serve(router, readBodiesUpload, edits, async ({ body }) => {
    const bytes = Buffer.from(body.base64, 'base64');
    const { format, encoding, part, read } = await readBodiesFile({
      name: body.fileName,
      bytes,
      encoding: body.encoding,
    });
    const { before, after } = await editedRegister(context, { part, isWhole: body.isWhole });
    const seen = await previewBodies(context, before, after, read);
    return { ...seen, version: before.version, format, encoding, part: structuredClone(part) as Part };
  });
  serve(router, previewRoute, edits, async ({ body }) => {
    const { before, after } = await editedRegister(context, { ...body, part: said(body.part) });
    return previewBodies(context, before, after);
  });
  serve(router, applyRoute, edits, async ({ body: { reason, ...edited }, person, request }) => {
    const who = { person, reason, address: request.ip ?? '' };
    return { version: await applyBodies(context, { ...edited, part: said(edited.part) }, who) };
  });
}

const said = ({ divisions, bodies }: Part): RegisterPart => ({ divisions, bodies: bodies.map(named) });
