import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { sipAddresses } from '@hotline/docker/embedded/slot';
import { connectAri, type Ari } from '@hotline/ivr/ari/http';
import { changeAgent } from '@hotline/server/acd/agents';
import { IvrProcess } from '../../network/ivr-process.ts';
import { openAcdRedis } from '../acd/open-redis.ts';
import { newAgent } from '../acd/population.ts';
import { serverProcess } from '../intake/server-process.ts';
import { cpuSecondsOf } from './cpu-of.ts';
import { startLoad } from './load.ts';
import { agentName, fewAgents, type System, type SystemOptions } from './system.ts';

/** The whole hotline: Asterisk, ivr, server, Redis and the document store, each a process of its own. */
export async function hotlineSystem({ agents, greeting }: SystemOptions): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const engines = await startEngines({ dataDir, life: 'parent', environment: {} });
  const prompts = join(dataDir, 'prompts');
  mkdirSync(prompts, { mode: 0o755 });
  writeFileSync(join(prompts, 'greeting.wav'), greeting);
  const env: Record<string, string> = {
    ...engines.env,
    PROMPTS_DIR: prompts,
    LOG_LEVEL: 'error',
    VOICE_WRAP_UP_MS: '1',
  };
  const server = await serverProcess(env, 'web,worker,clock');
  const ivr = new IvrProcess({ ...env, LINK_URL: server.url, IVR_HEALTH_PORT: '0', RTP_TIMEOUT_MS: '60000' });
  ivr.start();
  const { hostname, port } = new URL(env['ARI_URL']!);
  const target = { address: hostname, port: Number(port) };
  const load = await startLoad({ citizens: sipAddresses.citizens, agents: sipAddresses.agents, target });
  const ari = connectAri({ url: env['ARI_URL']!, user: env['ARI_USER']!, password: env['ARI_PASSWORD']! });
  await takesCalls(ari);
  await seatAgents(env['REDIS_URL']!, agents);
  for (let i = 0; i < agents; i += 1) await plainTelephone(ari, agentName(i), load.agentContact);
  return {
    load,
    cpuSeconds: () => ({
      ...engineCpu(engines),
      ivr: cpuSecondsOf(ivr.pid!),
      server: cpuSecondsOf(server.pid),
    }),
    withFew: async (run) => {
      await setOthers(env['REDIS_URL']!, agents, 'paused');
      try {
        return await run('12345');
      } finally {
        await setOthers(env['REDIS_URL']!, agents, 'ready');
      }
    },
    stop: async () => {
      load.close();
      ari.close();
      await ivr.stop();
      await server.stop();
      await engines.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const engineCpu = (engines: Instance): Record<string, number> => {
  const of = (name: Parameters<Instance['process']>[0]) => cpuSecondsOf(engines.process(name)!.pid);
  return { asterisk: of('asterisk'), redis: of('redis'), store: of('gateway') + of('postgres') };
};

/** ivr has taken over Asterisk: the dialplan's application is there. */
async function takesCalls(ari: Ari): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((r) => setTimeout(r, 200))) {
    if ((await ari.get<{ name: string }[]>('applications')).some(({ name }) => name === 'hotline')) return;
  }
  throw new Error('ivr did not take calls');
}

/** As after sign-in; nothing renews their leases, and nothing ends them. */
async function seatAgents(url: string, count: number): Promise<void> {
  const redis = openAcdRedis(url);
  for (let i = 0; i < count; i += 1) {
    const agentId = agentName(i);
    const agent = { ...newAgent(0, Date.now()), agentId, sipUser: agentId, state: 'ready' } as const;
    await changeAgent(redis, agentId, null, agent, i);
  }
  redis.disconnect();
}

/** All but few agents are away, or there again. */
async function setOthers(url: string, count: number, state: 'paused' | 'ready'): Promise<void> {
  const redis = openAcdRedis(url);
  for (let i = fewAgents; i < count; i += 1)
    await changeAgent(redis, agentName(i), ['ready', 'wrap-up', 'paused'], { state }, i);
  redis.disconnect();
}

/** A telephone without encryption, like those of the queue it is compared with: both carry the same media. */
async function plainTelephone(ari: Ari, name: string, at: string): Promise<void> {
  const put = (kind: string, attributes: Record<string, string>) => {
    const fields = Object.entries(attributes).map(([attribute, value]) => ({ attribute, value }));
    return ari.put(`asterisk/config/dynamic/res_pjsip/${kind}/${name}`, {}, { fields });
  };
  await put('aor', { contact: `sip:${name}@${at}` });
  await put('endpoint', {
    context: 'agents',
    transport: 'udp',
    aors: name,
    disallow: 'all',
    allow: 'alaw',
    dtmf_mode: 'rfc4733',
    direct_media: 'no',
    media_address: sipAddresses.hotline,
    bind_rtp_to_media_address: 'yes',
  });
}
