import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { freeTcpPort } from '@hotline/docker/embedded/ports';
import { AgentDesk } from '@hotline/docker/simulation/agent-desk';
import { Person } from '@hotline/docker/simulation/person';
import { connectAri } from '@hotline/ivr/ari/http';
import type { Health } from '@hotline/ivr/health';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import { readConfig } from '@hotline/server/config';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import type { StoredCall } from '@hotline/server/calls/records/stored-call';
import { startServer } from '@hotline/server/server';
import { softphonePrefix } from '@hotline/shared/contracts/link';
import { IvrProcess } from '../network/ivr-process.ts';
import { writeSitePrompts } from '../sip/site-prompts.ts';

/** One number, two voice nodes with an ivr each, the proxy before them, and the server. */
export interface TwoNodes {
  engines: Instance;
  network: Network;
  ivrs: readonly IvrProcess[];
  /** Settles when that ivr has Asterisk and the server. */
  linked(node: number): Promise<void>;
  /** The ivr that has the live call of a number, as soon as there is one. */
  nodeOf(callerNo: string): Promise<string>;
  /** Names of the SIP accounts of softphones that a node knows. */
  accounts(node: number): Promise<string[]>;
  /** An agent with his telephone at the first node. */
  agent(username: string): Promise<AgentDesk>;
  /** 班长. */
  leader: Person;
  close(): Promise<void>;
}

export async function startTwoNodes(): Promise<TwoNodes> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-nodes-'));
  const engines = await startEngines({
    dataDir: folder,
    network: true,
    voiceNodes: 2,
    life: 'parent',
    environment: {},
  });
  const prompts = join(folder, 'prompts');
  mkdirSync(prompts, { mode: 0o755 });
  writeSitePrompts(prompts);
  const env = { ...engines.env, HOTLINE_PORT: '0', HOTLINE_DEMO: '1', LOG_LEVEL: 'error' };
  const server = await startServer(readConfig(env));
  const accounts = await seedDemo(server.context);
  const nodes = await Promise.all(
    engines.voiceEnv.map(async (own) => ({
      ...env,
      ...own,
      PROMPTS_DIR: prompts,
      LINK_URL: server.url!,
      IVR_HEALTH_PORT: String(await freeTcpPort()),
      TREAT_TIMEOUT_MS: '5000',
    })),
  );
  const ivrs = nodes.map((node) => new IvrProcess(node));
  for (const ivr of ivrs) ivr.start();
  const linked = (node: number) => isLinked(nodes[node]!.IVR_HEALTH_PORT);
  await Promise.all([linked(0), linked(1)]);
  const of = (one: Record<string, string>, name: string) => ({
    url: one[`${name}_URL`]!,
    user: one[`${name}_USER`]!,
    password: one[`${name}_PASSWORD`]!,
  });
  const network = await connectNetwork(of(env, 'NETWORK_ARI'));
  const account = (username: string) => accounts.find((one) => one.username === username)!;
  const calls = server.context.store.connection.collection<StoredCall>('calls');
  return {
    engines,
    network,
    ivrs,
    linked,
    nodeOf: async (callerNo) =>
      (await eventually(`a call of ${callerNo}`, () => calls.findOne({ callerNo, phase: { $ne: 'ended' } })))
        .nodeId,
    accounts: async (node) => {
      const ari = connectAri(of(nodes[node]!, 'ARI'));
      const endpoints = await ari.get<{ resource: string }[]>('endpoints/PJSIP');
      ari.close();
      return endpoints.map(({ resource }) => resource).filter((name) => name.startsWith(softphonePrefix));
    },
    agent: (username) =>
      AgentDesk.open({ url: server.url!, ari: of(nodes[0]!, 'ARI') }, network, account(username)),
    leader: await Person.signIn(server.url!, 'shift', account('shift').password),
    close: async () => {
      network.close();
      await Promise.all(ivrs.map((ivr) => ivr.stop()));
      await server.stop();
      await engines.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isLinked(port: string): Promise<void> {
  await eventually('an ivr with Asterisk and the server', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    const health = (await answer?.json()) as Health | undefined;
    return health?.ari && health.link ? true : null;
  });
}

async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    const found = await look();
    if (found !== null) return found;
  }
  throw new Error(`not in 60 s: ${what}`);
}
