import {
  applyCatalogue as applyRoute,
  downloadCatalogue,
  previewCatalogue as previewRoute,
  readCatalogueUpload,
  showCatalogue as showRoute,
} from '@hotline/shared/contracts/rest/catalogue';
import { mergeEntries } from '@hotline/shared/domain/routing/merge-catalogue';
import type { Router } from 'express';
import { applyCatalogue, previewCatalogue } from '../../catalogue/apply-catalogue.ts';
import { catalogueInForce } from '../../catalogue/versions.ts';
import { readCatalogueFile } from '../../catalogue/read-catalogue-file.ts';
import { presentEntries, showCatalogue } from '../../catalogue/show-catalogue.ts';
import { writeCatalogue } from '../../catalogue/write-catalogue.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const sees = anyRole('administrator', 'hotline-head');
const edits = anyRole('administrator');

export function catalogueRoutes(router: Router, context: Context): void {
  const entriesNow = () => catalogueInForce(context, context.clock.now()).entries;
  serve(router, showRoute, sees, () => showCatalogue(context));
  serve(router, downloadCatalogue, sees, async ({ query: { format } }) => {
    const bytes = await writeCatalogue(entriesNow(), context.directory.bodies(), format);
    return { fileName: `派单目录.${format}`, base64: Buffer.from(bytes).toString('base64') };
  });
  serve(router, readCatalogueUpload, edits, async ({ body }) => {
    const bytes = Buffer.from(body.base64, 'base64');
    const file = { name: body.fileName, bytes, encoding: body.encoding };
    const read = await readCatalogueFile(file, context.directory.bodies());
    const entries = mergeEntries(entriesNow(), read.entries, body.isWhole);
    const seen = previewCatalogue(context, { entries, from: null }, read);
    const { format, encoding } = read;
    return { ...seen, format, encoding, entries: presentEntries(entries) };
  });
  serve(router, previewRoute, edits, ({ body }) => previewCatalogue(context, body));
  serve(router, applyRoute, edits, async ({ body: { reason, ...edited }, person, request }) => {
    const who = { person, reason, address: request.ip ?? '' };
    return { version: await applyCatalogue(context, edited, who) };
  });
}
