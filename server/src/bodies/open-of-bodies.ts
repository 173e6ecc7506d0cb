import { openStatuses } from '@hotline/shared/domain/ticket/vocabulary';
import { by } from '../store/models/ticket-indexes.ts';
import type { Store } from '../store/store.ts';

/** Open tickets by the body that leads them. */
export async function openOfBodies({ tickets }: Pick<Store, 'tickets'>): Promise<Map<string, number>> {
  const rows = await tickets
    .aggregate<{ _id: string | null; open: number }>([
      { $match: { 'state.status': { $in: openStatuses }, 'state.lead.bodyId': { $type: 'string' } } },
      { $group: { _id: '$state.lead.bodyId', open: { $sum: 1 } } },
    ])
    .option({ hint: by('state.status_1_dueAt_1') });
  return new Map(rows.flatMap(({ _id, open }) => (_id === null ? [] : [[_id, open]])));
}
