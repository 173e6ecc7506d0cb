import type { Store } from '../store.ts';

/** What the store knows of an anchor file, so that lines cut off its end, or the whole file, are missed. */
export interface AnchorWitness {
  /** Name of the file. */
  _id: string;
  lines: number;
  /** Hash of the last line. */
  last: string;
}

export const anchorWitnesses = (store: Store) =>
  store.connection.collection<AnchorWitness>('anchor_witnesses');
