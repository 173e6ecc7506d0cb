import { deserialize } from 'bson';
import type { Long } from 'bson';
import type { Store } from '../store/store.ts';

export interface Find {
  find: string;
  filter: object;
  projection?: object;
  sort?: object;
  limit?: number;
  batchSize: number;
}

interface Page {
  firstBatch?: Uint8Array[];
  nextBatch?: Uint8Array[];
  id: Long;
}

/** What a find gives, not decoded, page by page: a cursor of the driver handles each document by itself, at six times the cost. */
export async function rawFind({ connection }: Store, find: Find): Promise<Uint8Array[]> {
  const session = await connection.startSession();
  try {
    const found: Uint8Array[] = [];
    for (let command: object | null = find; command;) {
      const { cursor } = (await connection.db!.command(command, { raw: true, session })) as {
        cursor: Uint8Array;
      };
      const page = deserialize(cursor, { raw: true, promoteLongs: false }) as Page;
      for (const document of page.firstBatch ?? page.nextBatch ?? []) found.push(document);
      command = page.id.isZero()
        ? null
        : { getMore: page.id, collection: find.find, batchSize: find.batchSize };
    }
    return found;
  } finally {
    await session.endSession();
  }
}
