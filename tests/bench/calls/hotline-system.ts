import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { readInstance } from '@hotline/docker/embedded/instance-file';
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

/** The whole hotline: Asterisk, ivr, server, Redis and the document store, each a process and session of its own, as in production. */
export async function hotlineSystem({ agents, greeting, voiceNodes = 1 }: SystemOptions): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const engines = await startEngines({ dataDir, voiceNodes, life: 'parent', environment: {} });
  const prompts = join(dataDir, 'prompts');
  mkdirSync(prompts, { mode: 0o755 });
  writeFileSync(join(prompts, 'greeting.wav'), greeting);
  const env: Record<string, string> = {
    ...engines.env,
    PROMPTS_DIR: prompts,
    ESPEAK: '', // no other prompt is heard, and none is to be spoken meanwhile
    LOG_LEVEL: 'error',
    VOICE_WRAP_UP_MS: '0', // as the queue's
  };
  const server = await serverProcess(env, 'web,worker,clock');
  const link = { LINK_URL: server.url, IVR_HEALTH_PORT: '0', RTP_TIMEOUT_MS: '60000' };
  const nodes = engines.voiceEnv.map((own): Record<string, string> => ({ ...env, ...own, ...link }));
  const ivrs = nodes.map((node) => new IvrProcess(node, 'own session'));
  for (const ivr of ivrs) ivr.start();
  const target = numberOf(engines);
  const load = await startLoad({ citizens: sipAddresses.citizens, agents: sipAddresses.agents, target });
  await seatAgents(env['REDIS_URL']!, agents);
  for (const node of nodes) await makeReady(node, agents, load.agentContact);
  return {
    load,
    cpuSeconds: () => ({
      ...engineCpu(engines, voiceNodes),
      ivr: sum(ivrs.map(({ pid }) => cpuSecondsOf(pid!))),
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
      await Promise.all(ivrs.map((ivr) => ivr.stop()));
      await server.stop();
      await engines.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where the telephone network dials the number. */
function numberOf({ dataDir, env }: Instance): { address: string; port: number } {
  const { proxy } = readInstance(dataDir).slots;
  if (proxy) return { address: sipAddresses.citizensProxy, port: proxy.port };
  const { hostname, port } = new URL(env['ARI_URL']!);
  return { address: hostname, port: Number(port) };
}

/** Waits until a node takes calls, and gives it the telephones. */
async function makeReady(env: Record<string, string>, agents: number, contact: string): Promise<void> {
  const ari = connectAri({ url: env['ARI_URL']!, user: env['ARI_USER']!, password: env['ARI_PASSWORD']! });
  await takesCalls(ari);
  for (let i = 0; i < agents; i += 1) await plainTelephone(ari, agentName(i), contact);
  ari.close();
}

const sum = (parts: number[]): number => parts.reduce((all, part) => all + part, 0);

const engineCpu = (engines: Instance, voiceNodes: number): Record<string, number> => {
  const of = (name: Parameters<Instance['process']>[0]) => cpuSecondsOf(engines.process(name)!.pid);
  const second: Record<string, number> =
    voiceNodes > 1 ? { asterisk2: of('asterisk-2'), proxy: of('proxy') } : {};
  return { ...second, asterisk: of('asterisk'), redis: of('redis'), store: of('gateway') + of('postgres') };
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
