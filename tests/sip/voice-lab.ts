import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { connectAri, type Ari } from '@hotline/ivr/ari/http';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import type { Telephone } from '@hotline/ivr/network/telephone';
import { IvrProcess } from '../network/ivr-process.ts';
import { ScriptedServer } from '../network/scripted-server.ts';
import { writeSitePrompts } from './site-prompts.ts';

/** Both Asterisks, ivr and a scripted server: a hotline without the server. */
export interface VoiceLab {
  server: ScriptedServer;
  network: Network;
  ivr: IvrProcess;
  /** The hotline's own Asterisk. */
  ari: Ari;
  engines: Instance;
  /** The environment that commands run in. */
  env: Record<string, string>;
  /** The folder of complete recordings. */
  recordings: string;
  /** Signs an agent's telephone in with a fresh account and waits until it is registered. */
  signIn: (sipUser: string) => Promise<Telephone>;
  /** Asks again and again for what no event tells. */
  until: (met: () => Promise<boolean>, what: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface LabOptions {
  /** ivr's configuration, by the names in its environment. */
  ivr?: Record<string, string>;
  /** Speak the real prompts instead of the short tones of site-prompts.ts. */
  spoken?: boolean;
  /** The SIP proxy stands before the node. */
  proxy?: boolean;
  /** The site's own pjsip.conf. */
  pjsip?: string;
}

const shortTimers = {
  TREAT_TIMEOUT_MS: '5000', // a busy machine is no server that is away
  PICK_AHEAD_MS: '0', // who waits in the queue has heard the greeting
  MENU_TIMEOUT_MS: '4000',
  GATHER_TIMEOUT_MS: '5000',
  SURVEY_TIMEOUT_MS: '4000',
  ALONE_TIMEOUT_MS: '700',
  REAP_INTERVAL_MS: '1000',
};

export async function startVoiceLab(options: LabOptions = {}): Promise<VoiceLab> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-sip-'));
  if (options.pjsip) {
    mkdirSync(join(folder, 'site'), { mode: 0o755 });
    writeFileSync(join(folder, 'site', 'pjsip.conf'), options.pjsip);
  }
  const parts = { store: false, redis: false, network: true, proxy: options.proxy ?? false } as const;
  const engines = await startEngines({ dataDir: folder, ...parts, life: 'parent', environment: {} });
  const env = { ...engines.env };
  if (!options.spoken) {
    env['PROMPTS_DIR'] = join(folder, 'prompts-of-site');
    mkdirSync(env['PROMPTS_DIR'], { mode: 0o755 });
    writeSitePrompts(env['PROMPTS_DIR']);
  }
  const server = await ScriptedServer.start(env['LINK_TOKEN']!);
  const network = await connectNetwork(address(env, 'NETWORK_ARI'));
  const ari = connectAri(address(env, 'ARI'));
  const ivr = new IvrProcess({
    LOG_LEVEL: 'error',
    ...env,
    LINK_URL: server.url,
    ...shortTimers,
    ...options.ivr,
  });
  ivr.start();
  await server.hello(0, 60_000);
  const signIn = (sipUser: string) =>
    register({ server, network, ari }, sipUser, new URL(env['ARI_URL']!).host);
  const close = async () => {
    await ivr.stop();
    network.close();
    ari.close();
    await server.vanish();
    await engines.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    server,
    network,
    ivr,
    ari,
    engines,
    env,
    recordings: env['RECORDINGS_DIR']!,
    signIn,
    until,
    close,
  };
}

const address = (env: Record<string, string>, of: 'ARI' | 'NETWORK_ARI') => ({
  url: env[`${of}_URL`]!,
  user: env[`${of}_USER`]!,
  password: env[`${of}_PASSWORD`]!,
});

async function register(
  { server, network, ari }: Pick<VoiceLab, 'server' | 'network' | 'ari'>,
  sipUser: string,
  registrar: string,
): Promise<Telephone> {
  const password = createHash('sha256').update(sipUser).digest('hex');
  const secret = createHash('md5').update(`${sipUser}:asterisk:${password}`).digest('hex');
  await server.provision(sipUser, secret);
  const telephone = await network.agent(sipUser, password, registrar);
  const isOnline = async () =>
    (await ari.get<{ state: string }>(`endpoints/PJSIP/${sipUser}`)).state === 'online';
  await until(isOnline, `the registration of ${sipUser}`);
  return telephone;
}

async function until(met: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    if (await met()) return;
  }
  throw new Error(`not in 30 s: ${what}`);
}
