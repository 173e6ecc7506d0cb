import { createHash } from 'node:crypto';
import type { EngineProcess } from '../engine-process.ts';
import type { EngineName } from '../instance-file.ts';
import type { Place } from '../place.ts';

/** One engine: how it is prepared, started, asked for its health and ended. */
export interface Engine {
  name: EngineName;
  /** Chooses ports and writes configuration; the answer changes when a running engine must be replaced. */
  prepare(place: Place): Promise<string>;
  start(place: Place): Promise<EngineProcess>;
  healthy(place: Place): Promise<boolean>;
  /** What a healthy engine still needs before others may use it; done at each start. */
  complete?(place: Place): Promise<void>;
  stopSignal: NodeJS.Signals;
  /** How long it may take to end when it is asked to, in ms. */
  patienceMs: number;
  /** How often a start is tried when it ends early (default once): a killed predecessor may be in the way for a moment. */
  attempts?: number;
}

/** A short name for a set of settings. */
export const digest = (settings: unknown): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16);
