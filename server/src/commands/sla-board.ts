import type { SlaBoard } from '@hotline/shared/contracts/rest/supervision';
import type { ClockName } from '@hotline/shared/domain/sla/vocabulary';
import type { PipelineStage } from 'mongoose';
import type { Context } from '../context.ts';
import { openStatuses, readable } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import { rowFields } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';

interface Group {
  _id: { clock: ClockName; bodyId: string | null };
  open: number;
  dueSoon: number;
  overdue: number;
}
type Sums = Pick<Group, 'open' | 'dueSoon' | 'overdue'>;

const NEAREST = 20;

/** 限时办结 board of what the reader may see: running deadlines by body and by clock. */
export async function slaBoard(context: Context, reader: PersonRecord): Promise<SlaBoard> {
  const { store, clock } = context;
  const now = clock.now();
  const filter = openFor(context, reader);
  const [open, groups, nearest] = await Promise.all([
    store.tickets.countDocuments(filter),
    store.tickets.aggregate<Group>(runningClocks(filter, now)),
    store.tickets.find(filter, rowFields).sort({ dueAt: 1 }).limit(NEAREST).lean<LoadedTicket[]>(),
  ]);
  const finish = groups.filter(({ _id }) => _id.clock === 'finish');
  const all = total(finish);
  return {
    at: now,
    open,
    dueSoon: all.dueSoon,
    overdue: all.overdue,
    byBody: finish.map(({ _id, ...sums }) => ({ bodyId: _id.bodyId, ...sums })),
    byClock: [...new Set(groups.map(({ _id }) => _id.clock))].map((name) => ({
      clock: name,
      ...total(groups.filter(({ _id }) => _id.clock === name)),
    })),
    nearest: nearest.map(({ state, version }) => presentRow(state, version)),
  };
}

/** Open tickets that he may read. */
export const openFor = (context: Context, reader: PersonRecord) => ({
  $and: [{ 'state.status': { $in: openStatuses } }, readable(context, reader)],
});

const runningClocks = (filter: object, now: number): PipelineStage[] => [
  { $match: filter },
  { $project: { clock: '$state.clocks' } },
  { $unwind: '$clock' },
  { $match: { 'clock.metAt': null, 'clock.cancelledAt': null, 'clock.dueAt': { $gt: 0 } } },
  {
    $group: {
      _id: { clock: '$clock.name', bodyId: '$clock.owner' },
      open: { $sum: 1 },
      overdue: { $sum: { $cond: [{ $lt: ['$clock.dueAt', now] }, 1, 0] } },
      dueSoon: {
        $sum: {
          $cond: [
            {
              $and: [
                { $gte: ['$clock.dueAt', now] },
                { $gt: ['$clock.warnAt', 0] },
                { $lte: ['$clock.warnAt', now] },
              ],
            },
            1,
            0,
          ],
        },
      },
    },
  },
];

const total = (groups: readonly Sums[]): Sums => ({
  open: groups.reduce((sum, { open }) => sum + open, 0),
  dueSoon: groups.reduce((sum, { dueSoon }) => sum + dueSoon, 0),
  overdue: groups.reduce((sum, { overdue }) => sum + overdue, 0),
});
