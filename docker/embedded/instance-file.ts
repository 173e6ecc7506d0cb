import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineProcess } from './engine-process.ts';
import { newSecret } from './secret.ts';
import type { Slot } from './slot.ts';

/** The engines of every instance; one with several voice nodes has more of them, and a proxy. */
export const engineNames = ['postgres', 'gateway', 'redis', 'asterisk', 'network'] as const;
/** The 12345 nodes: `asterisk`, `asterisk-2` … */
export type VoiceNodeName = 'asterisk' | `asterisk-${number}`;
/** Engines that speak SIP, each with a slot of its own. */
export type SipEngineName = VoiceNodeName | 'network' | 'proxy';
export type EngineName = (typeof engineNames)[number] | SipEngineName;

/** What an instance remembers of itself between two starts; readable by its owner only, for it holds the secrets. */
export interface InstanceFile {
  version: 1;
  /** The process that started the engines and will stop them. */
  owner?: EngineProcess;
  /** Where the services of the owner are reached, once they are. */
  url?: string;
  /** Whether the services were started for production or as a demo; absent until their first start. */
  production?: boolean;
  /** The user that engines run under. */
  uid?: number;
  secrets: Record<'redis' | 'gateway' | 'ari' | 'ami' | 'networkAri' | 'link' | 'session' | 'police', string>;
  ports: { redis?: number; gateway?: number };
  slots: Partial<Record<SipEngineName, Slot>>;
  /** `settings` is a digest: an engine that runs with others is replaced. */
  running: Partial<Record<EngineName, EngineProcess & { settings: string }>>;
}

const pathOf = (dataDir: string): string => join(dataDir, 'instance.json');

/** The instance of a data folder; a new one when the folder has none. Secrets that it lacks are made. */
export function readInstance(dataDir: string): InstanceFile {
  const path = pathOf(dataDir);
  if (!existsSync(path)) {
    return { version: 1, secrets: freshSecrets(), ports: {}, slots: {}, running: {} };
  }
  const file = JSON.parse(readFileSync(path, 'utf8')) as InstanceFile;
  return { ...file, secrets: { ...freshSecrets(), ...file.secrets } };
}

const freshSecrets = (): InstanceFile['secrets'] => ({
  redis: newSecret(),
  gateway: newSecret(),
  ari: newSecret(),
  ami: newSecret(),
  networkAri: newSecret(),
  link: newSecret(),
  session: newSecret(),
  police: newSecret(),
});

/** Replaces the file in one step, so that a crash leaves the old one or the new one. */
export function saveInstance(dataDir: string, file: InstanceFile): void {
  const path = pathOf(dataDir);
  writeFileSync(`${path}.next`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.next`, path);
}
