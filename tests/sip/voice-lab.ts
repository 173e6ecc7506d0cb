import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import type { Telephone } from '@hotline/ivr/network/telephone';
import { connectAri, type Ari } from '@hotline/ivr/ari/http';
import { IvrProcess } from '../network/ivr-process.ts';
import { ScriptedServer } from '../network/scripted-server.ts';

/** Both Asterisks, ivr and a scripted server: a hotline without the server. */
export interface VoiceLab {
  server: ScriptedServer;
  network: Network;
  ivr: IvrProcess;
  /** The hotline's own Asterisk. */
  ari: Ari;
  /** The folder of complete recordings. */
  recordings: string;
  /** Signs an agent's telephone in with a fresh account. */
  signIn: (sipUser: string) => Promise<Telephone>;
  close: () => Promise<void>;
}

const registrar = (env: Record<string, string>): string => new URL(env['ARI_URL']!).host;

/** @param timers of ivr, by their names in its configuration */
export async function startVoiceLab(timers: Record<string, string> = {}): Promise<VoiceLab> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-sip-'));
  const engines = await startEngines({
    dataDir: folder,
    store: false,
    redis: false,
    network: true,
    life: 'parent',
    environment: {},
  });
  const { env } = engines;
  const server = await ScriptedServer.start(env['LINK_TOKEN']!);
  const network = await connectNetwork({
    url: env['NETWORK_ARI_URL']!,
    user: env['NETWORK_ARI_USER']!,
    password: env['NETWORK_ARI_PASSWORD']!,
  });
  const ari = connectAri({ url: env['ARI_URL']!, user: env['ARI_USER']!, password: env['ARI_PASSWORD']! });
  const ivr = new IvrProcess({ LOG_LEVEL: 'warn', ...env, LINK_URL: server.url, ...timers });
  ivr.start();
  await server.hello(0, 60_000);

  async function signIn(sipUser: string): Promise<Telephone> {
    const password = createHash('sha256').update(sipUser).digest('hex');
    const secret = createHash('md5').update(`${sipUser}:asterisk:${password}`).digest('hex');
    await server.provision(sipUser, secret);
    return network.agent(sipUser, password, registrar(env));
  }

  async function close(): Promise<void> {
    await ivr.stop();
    network.close();
    ari.close();
    await server.close();
    await engines.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { server, network, ivr, ari, recordings: env['RECORDINGS_DIR']!, signIn, close };
}
