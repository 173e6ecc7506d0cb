import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import type { Context } from '../context.ts';
import { audibleTo } from './audible-to.ts';
import { ProblemError } from '../http/problem.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

type Document = CaseDocument<Inspection>;

const MOST = 200;
const judges = ['qa', 'hotline-head', 'shift-leader', 'supervisor'] as const;

/** Who judges or leads sees all; an agent what was found about him, once it was. */
export const isJudge = ({ roles }: Pick<PersonRecord, 'roles'>): boolean =>
  judges.some((role) => roles.includes(role));

const visibleTo = (person: PersonRecord) =>
  isJudge(person) ? {} : { 'state.agentId': person._id, 'state.status': { $ne: 'to-score' as const } };

/** What the reader may see, of calls that he may hear. */
export async function findInspections(
  context: Context,
  view: 'open' | 'all',
  person: PersonRecord,
): Promise<Document[]> {
  const open = isJudge(person) ? { 'state.status': { $in: ['to-score', 'appealed'] } } : {};
  const found = await context.store.inspections
    .find({ $and: [visibleTo(person), view === 'open' ? open : {}] } as never)
    .sort({ 'state.calledAt': -1 })
    .limit(MOST)
    .lean<Document[]>();
  return audibleTo(context, person, found);
}

/** @throws a problem 404 for what the reader may not see. */
export async function findInspection(context: Context, id: string, person: PersonRecord): Promise<Document> {
  const one = await context.store.inspections
    .findOne({ $and: [{ _id: id }, visibleTo(person)] } as never)
    .lean<Document>();
  const [found] = one ? await audibleTo(context, person, [one]) : [];
  if (!found) throw new ProblemError(404, 'case-unknown', '没有这个事项');
  return found;
}

/** @param from and `to`: when the calls began, epoch milliseconds, `to` excluded. */
export async function inspectionsBetween(
  { store }: Context,
  from: number,
  to: number,
  person: PersonRecord,
): Promise<Inspection[]> {
  const within = { 'state.calledAt': { $gte: from, $lt: to } };
  const found = await store.inspections
    .find({ $and: [visibleTo(person), within] } as never)
    .lean<Document[]>();
  return found.map(({ state }) => state);
}
