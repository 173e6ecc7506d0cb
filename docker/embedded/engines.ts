import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDataFolder, openPlace } from './data-folder.ts';
import type { EngineProcess } from './engine-process.ts';
import { network, voiceNode } from './engines/asterisk.ts';
import type { Engine } from './engines/engine.ts';
import { gateway } from './engines/gateway.ts';
import { postgres } from './engines/postgres.ts';
import { proxy } from './engines/proxy.ts';
import { redis } from './engines/redis.ts';
import { endEngine, ensure } from './ensure.ts';
import { instanceEnvironment, voiceEnvironment } from './environment.ts';
import { fetchTree } from './fetch/fetch-tree.ts';
import { enginesRecipe, proxyRecipe } from './fetch/recipe.ts';
import { saveInstance, type EngineName, type VoiceNodeName } from './instance-file.ts';
import { withLock } from './lock.ts';
import { namedEngines, ownParts, type Parts } from './parts.ts';
import { dataFolder } from './paths.ts';
import type { Place } from './place.ts';
import { SetupError } from './setup-error.ts';
import { behindProxy, holdSlots } from './slots.ts';
import { holdPorts } from './tcp-ports.ts';

/** What to start, and where. */
export interface EnginesOptions {
  /** Data, logs and secrets; default `HOTLINE_DATA`, else `.hotline` in the repository. */
  dataDir?: string;
  /** Document store and gateway (default yes). */
  store?: boolean;
  /** Redis (default yes). */
  redis?: boolean;
  /** The 12345 Asterisk (default yes). */
  voice?: boolean;
  /** How many of them; two or more stand behind a SIP proxy, and each needs an ivr of its own (default 1). */
  voiceNodes?: number;
  /** A SIP proxy as the door of one node, too: whoever is refused is told when to come again (default: before several). */
  proxy?: boolean;
  /** The simulated telephone network (default no). */
  network?: boolean;
  /** `parent` (for tests): the kernel ends the engines with this process, however it ends. Default `own`. */
  life?: 'parent' | 'own';
  /** The address at which browsers reach this machine's media (default loopback). */
  mediaAddress?: string;
  /**
   * Remembered in the folder, so that commands refuse what a production configuration refuses (default: as it was). It
   * stays as it was first: demo accounts have no place among the people of a site.
   */
  production?: boolean;
  /** Engines named here are used instead of own ones; default the environment of this process. */
  environment?: NodeJS.ProcessEnv;
  /** Ends a download of the programs; engines that start already are not hurried. */
  stopping?: AbortSignal;
}

/** Running engines and how to reach them. */
export interface Instance {
  dataDir: string;
  /** MONGODB_URI, REDIS_URL, ARI_URL, … for the services. Holds secrets: never print it. */
  env: Record<string, string>;
  /** What the ivr of each voice node needs beyond that, in their order; one empty record for one node. */
  voiceEnv: Record<string, string>[];
  /** The process of an engine of ours. */
  process(name: EngineName): EngineProcess | undefined;
  /** Ends one engine by a signal and brings it back on the same ports, as a fault or an upgrade would. */
  restart(name: EngineName, signal?: NodeJS.Signals): Promise<void>;
  /** Ends one engine by a signal and leaves it down until `restart`. */
  kill(name: EngineName, signal?: NodeJS.Signals): Promise<void>;
  /** Tells other processes where the services are reached that stand on these engines. */
  publish(url: string): void;
  /** Ends every engine; no process stays behind. */
  stop(): Promise<void>;
}

const others = { postgres, gateway, redis, network, proxy };

const engineOf = (name: EngineName): Engine =>
  name in others ? others[name as keyof typeof others] : voiceNode(name as VoiceNodeName);

const voiceNodeNames = (count: number): VoiceNodeName[] =>
  Array.from({ length: count }, (_, i): VoiceNodeName => (i === 0 ? 'asterisk' : `asterisk-${i + 1}`));

/**
 * Starts the engines of a data folder, or takes over those that a killed parent left. Resolves when all are healthy.
 * Throws SetupError in one sentence: programs that cannot be had, a folder in use, an engine that does not start.
 */
export async function startEngines(options: EnginesOptions = {}): Promise<Instance> {
  const { environment = process.env, life = 'own', mediaAddress = '127.0.0.1', stopping } = options;
  const { store = true, redis: queue = true, voice = true, network: phones = false } = options;
  const parts = ownParts({ store, redis: queue, voice, network: phones }, environment);
  const dataDir = openDataFolder(resolve(options.dataDir ?? dataFolder()));
  const fetch = async (recipe: typeof enginesRecipe) =>
    realpathSync(await fetchTree(recipe, stopping && { stopping }));
  const tree = await fetch(enginesRecipe);
  const voiceNodes = voiceNodeNames(parts.voice ? (options.voiceNodes ?? 1) : 1);
  const proxied = parts.voice && (options.proxy ?? voiceNodes.length > 1);
  const proxyTree = proxied ? await fetch(proxyRecipe) : '';
  const wanted = { dataDir, tree, proxyTree, voiceNodes, life, mediaAddress };
  const place = await withLock(join(dataDir, 'lock'), 'starting these engines', () =>
    startAll(openPlace(wanted), parts, options.production),
  );
  return instanceOf(place, { ...instanceEnvironment(place, parts), ...namedEngines(environment) });
}

async function startAll(place: Place, parts: Parts, production?: boolean): Promise<Place> {
  rememberProduction(place, production);
  const chains: Engine[][] = [];
  if (parts.store) chains.push([postgres, gateway]);
  if (parts.redis) chains.push([redis]);
  const releasePorts = await holdPorts(place, parts);
  const releaseSlots = parts.voice || parts.network ? await holdSlots(place) : () => undefined;
  if (parts.voice) chains.push(...place.voiceNodes.map((name) => [voiceNode(name)]));
  if (behindProxy(place)) chains.push([proxy]);
  if (parts.network) chains.push([network]);
  const results = await Promise.allSettled(chains.map((chain) => startChain(chain, place)));
  releasePorts();
  releaseSlots();
  saveInstance(place.dataDir, place.file);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stopAll(place);
    throw failed.reason;
  }
  return place;
}

function rememberProduction({ dataDir, file }: Place, production: boolean | undefined): void {
  if (production === undefined) return;
  if (file.production === !production)
    throw new SetupError(
      production
        ? `${dataDir} holds a demo site, whose passwords were printed: name another folder by --data.`
        : `${dataDir} belongs to a production site: start it by --production, or name another folder by --data.`,
    );
  file.production = production;
}

async function startChain(chain: Engine[], place: Place): Promise<void> {
  for (const engine of chain) await ensure(engine, place);
}

async function stopAll(place: Place): Promise<void> {
  const names = Object.keys(place.file.running) as EngineName[];
  const first = names.filter((name) => name !== 'postgres');
  await Promise.all(first.map((name) => endEngine(engineOf(name), place)));
  await endEngine(postgres, place);
  delete place.file.owner;
  delete place.file.url;
  saveInstance(place.dataDir, place.file);
}

function instanceOf(place: Place, env: Record<string, string>): Instance {
  return {
    dataDir: place.dataDir,
    env,
    voiceEnv: place.voiceNodes.map((name) => voiceEnvironment(place, name)),
    process: (name) => place.file.running[name],
    async restart(name, signal) {
      await endEngine(engineOf(name), place, signal);
      await ensure(engineOf(name), place);
    },
    kill: (name, signal) => endEngine(engineOf(name), place, signal),
    publish(url) {
      place.file.url = url;
      saveInstance(place.dataDir, place.file);
    },
    stop: () => stopAll(place),
  };
}
