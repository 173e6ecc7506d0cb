import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** Signs an agent's telephone in with a fresh account. */
  signIn: (sipUser: string) => Promise<Telephone>;
  close: () => Promise<void>;
}

const hotline = { url: 'http://127.0.0.1:18088/ari', user: 'hotline', password: 'lab' };
const outside = { url: 'http://127.0.0.1:28088/ari', user: 'hotline', password: 'lab' };
const registrar = '127.0.0.1:15060';

export async function startVoiceLab(timers: Record<string, string> = {}): Promise<VoiceLab> {
  const folder = await mkdtemp(join(tmpdir(), 'voice-lab-'));
  const server = await ScriptedServer.start();
  const network = await connectNetwork(outside);
  const ari = connectAri(hotline);
  const ivr = new IvrProcess({
    ARI_URL: hotline.url,
    ARI_USER: hotline.user,
    ARI_PASSWORD: hotline.password,
    LINK_URL: server.url,
    LINK_TOKEN: server.token,
    IVR_DATA: '/tmp/h/ivr-lab/ivr',
    RECORDINGS_DIR: '/tmp/h/ivr-lab/hotline/spool/recording',
    MUSIC_DIR: '/tmp/h/ivr-lab/hotline/moh',
    ESPEAK: '/tmp/h/ivr-espeak/usr/bin/espeak-ng',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    ...timers,
  });
  ivr.start();
  await server.hello(0);

  async function signIn(sipUser: string): Promise<Telephone> {
    const password = createHash('sha256').update(sipUser).digest('hex');
    const secret = createHash('md5').update(`${sipUser}:asterisk:${password}`).digest('hex');
    await server.provision(sipUser, secret);
    return network.agent(sipUser, password, registrar);
  }

  async function close(): Promise<void> {
    await ivr.stop();
    network.close();
    ari.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { server, network, ivr, ari, signIn, close };
}
