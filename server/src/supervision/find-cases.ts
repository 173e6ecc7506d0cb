import type { CaseFile } from '@hotline/shared/domain/supervision/case/case-file';
import type { Model } from 'mongoose';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { readableBodies } from '../policies/case-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

/** Which files of a kind a reader may see. */
export interface CaseFilter<S extends CaseFile> {
  open: readonly S['status'][];
  /** What the body concerned is shown. */
  forBodies: readonly S['status'][];
  /** Path of when a file was begun. */
  begun: string;
}

const MOST = 500;

/** Open files, the nearest deadline first; all of them, the latest first. Call-back agents work on all. */
export async function findCases<S extends CaseFile>(
  context: Context,
  model: Model<CaseDocument<S>>,
  { open, forBodies, begun }: CaseFilter<S>,
  view: 'open' | 'all',
  reader: PersonRecord,
): Promise<CaseDocument<S>[]> {
  const bodies = bodiesFor(context, reader);
  const filter = {
    $and: [
      view === 'open' ? { 'state.status': { $in: open } } : {},
      bodies ? { 'state.bodyId': { $in: bodies }, 'state.status': { $in: forBodies } } : {},
    ],
  };
  return model
    .find(filter as never)
    .sort(view === 'open' ? { nextDueAt: 1 } : { [begun]: -1 })
    .limit(MOST)
    .lean<CaseDocument<S>[]>();
}

/** A file that the reader may see; what he may not see does not exist for him. */
export async function findCase<S extends CaseFile & { bodyId: string }>(
  context: Context,
  model: Model<CaseDocument<S>>,
  { forBodies }: CaseFilter<S>,
  id: string,
  reader: PersonRecord,
): Promise<CaseDocument<S>> {
  const found = await model.findById(id).lean<CaseDocument<S>>();
  const bodies = bodiesFor(context, reader);
  const visible =
    found !== null &&
    (bodies === null || (bodies.includes(found.state.bodyId) && forBodies.includes(found.state.status)));
  if (!visible) throw new ProblemError(404, 'case-unknown', '没有这个事项');
  return found;
}

const bodiesFor = (context: Context, reader: PersonRecord): readonly string[] | null =>
  reader.roles.includes('callback-agent') ? null : readableBodies(context, reader);
