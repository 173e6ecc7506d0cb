import { join } from 'node:path';
import type { Config } from '../config.ts';

/** What the citizen says; all that he hears. */
export const directions = ['citizen', 'agent'] as const;
export type Direction = (typeof directions)[number];

/** A recorded file, named `callId.direction.startedAt.wav`, of a 语音留言 `callId.message.startedAt.wav`. */
export interface FileName {
  callId: string;
  kind: Direction | 'message';
  /** Epoch milliseconds. */
  startedAt: number;
}

export const fileOf = ({ callId, kind, startedAt }: FileName): string => `${callId}.${kind}.${startedAt}.wav`;

/** @returns null when it is none of ours */
export function parseFile(file: string): FileName | null {
  const found = /^(.+)\.(citizen|agent|message)\.(\d+)\.wav$/u.exec(file);
  if (!found) return null;
  const [, callId, kind, startedAt] = found as unknown as [string, string, FileName['kind'], string];
  return { callId, kind, startedAt: Number(startedAt) };
}

/** Below the folder of recordings. Nodes of one site share it: what each is writing lies in a folder of its own. */
export const liveFolder = ({ NODE_ID }: Pick<Config, 'NODE_ID'>): string => `live/${NODE_ID}`;

/** Where a file lies while it is written; it moves up when it is complete. */
export const livePath = (config: Pick<Config, 'NODE_ID' | 'RECORDINGS_DIR'>, file: string): string =>
  join(config.RECORDINGS_DIR, liveFolder(config), file);

export const keptPath = ({ RECORDINGS_DIR }: Pick<Config, 'RECORDINGS_DIR'>, file: string): string =>
  join(RECORDINGS_DIR, file);
