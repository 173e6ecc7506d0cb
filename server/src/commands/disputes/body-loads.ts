import { loadOf } from '@hotline/shared/domain/routing/load';
import type { BodyLoad } from '@hotline/shared/domain/routing/load';
import type { Context } from '../../context.ts';
import { by } from '../../store/models/ticket-indexes.ts';

/** On the desk of the lead; long-cycle matters wait for others. */
const onDesk = ['awaiting-sign', 'handling', 'return-review', 'extension-review'] as const;

/** What each body leads at present. */
export async function bodyLoads(
  { store, directory }: Pick<Context, 'store' | 'directory'>,
  bodyIds: readonly string[],
): Promise<Map<string, BodyLoad>> {
  const counted = await store.tickets
    .aggregate<{ _id: string; open: number }>([
      { $match: { 'state.lead.bodyId': { $in: bodyIds }, 'state.status': { $in: onDesk } } },
      { $group: { _id: '$state.lead.bodyId', open: { $sum: 1 } } },
    ])
    .option({ hint: by('state.lead.bodyId_1_state.status_1') });
  const open = new Map(counted.map((one) => [one._id, one.open]));
  return new Map(
    bodyIds.map((bodyId) => [bodyId, loadOf(open.get(bodyId) ?? 0, capacityOf(directory, bodyId))]),
  );
}

/** Open tickets that a body can carry at a time; `null` where nobody set a limit. */
export const capacityOf = (directory: Context['directory'], bodyId: string): number | null =>
  directory.body(bodyId)?.capacity ?? null;
