import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { freeTcpPort } from '@hotline/docker/embedded/ports';
import { AgentDesk } from '@hotline/docker/simulation/agent-desk';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import { decodeWav } from '@hotline/ivr/prompts/wav';
import { loudness } from '@hotline/ivr/network/tone';
import { readConfig } from '@hotline/server/config';
import type { StoredCall } from '@hotline/server/calls/records/stored-call';
import { startServer, type RunningServer } from '@hotline/server/server';
import type { Playback } from '@hotline/shared/contracts/rest/recordings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemoSite } from '../builders/demo-site.ts';
import { startServerProcess } from '../network/server-process.ts';
import { IvrProcess } from '../network/ivr-process.ts';
import { voices } from './steps.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hotline-call-command-'));
let engines: Instance;
let server: RunningServer;
let ivr: IvrProcess;
let network: Network;
let desk: AgentDesk;
let env: Record<string, string>;

beforeAll(async () => {
  engines = await startEngines({
    dataDir: folder,
    network: true,
    life: 'parent',
    environment: {},
  });
  env = {
    ...engines.env,
    HOTLINE_PORT: String(await freeTcpPort()),
    HOTLINE_DEMO: '1',
    LOG_LEVEL: 'silent',
    SURVEY_TIMEOUT_MS: '12000',
  };
  server = await startServer(readConfig(env));
  const account = (await seedDemoSite(server.context)).find(({ username }) => username === 'agent1')!;
  ivr = new IvrProcess({ ...env, LINK_URL: server.url! });
  ivr.start();
  const of = (node: string) => ({
    url: env[`${node}_URL`]!,
    user: env[`${node}_USER`]!,
    password: env[`${node}_PASSWORD`]!,
  });
  network = await connectNetwork(of('NETWORK_ARI'));
  desk = await AgentDesk.open({ url: server.url!, ari: of('ARI') }, network, account);
});
afterAll(async () => {
  await desk?.close();
  network?.close();
  await ivr?.stop();
  await server?.stop();
  await engines?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run hotline -- call …` as a process; `see` gives each line as it comes. */
function calls(...args: string[]) {
  const program = join(root, 'docker/commands/hotline/program.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', import.meta.resolve('tsx'), program, 'call', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: { event: string }[] = [];
  const waiting: (() => void)[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(JSON.parse(line) as { event: string });
    for (const look of waiting) look();
  });
  const sees = (event: string) =>
    new Promise<void>((resolve) => {
      const look = () => lines.some((line) => line.event === event) && resolve();
      waiting.push(look);
      look();
    });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, lines, sees, exit };
}

test('a citizen who is answered speaks, rates when he is asked, and keeps what he heard', async () => {
  await desk.ready();
  const heard = join(folder, 'heard.wav');
  const citizen = calls('--from', '13800000007', '--say', '路灯坏了', '--press', '2', '--listen', heard);
  const ringing = await desk.rings(120_000);
  await citizen.sees('speaking');
  await ringing.hearsSound();
  await desk.askForRating(ringing.callId);
  expect(await citizen.exit).toBe(0);
  expect([...new Set(citizen.lines.map(({ event }) => event))]).toEqual([
    'dialled',
    'greeted',
    'answered',
    'speaking',
    'pressed',
    'ended',
  ]);
  expect(citizen.lines).toContainEqual(expect.objectContaining({ event: 'answered', agentId: 'agent1' }));
  expect(citizen.lines.at(-1)).toMatchObject({ answered: true, ending: 'completed', rating: 2 });
  expect(loudness(decodeWav(readFileSync(heard)).samples)).toBeGreaterThan(50);
});

test('an agent who takes the next call while the last citizen still rates stays in it', async () => {
  await desk.ready();
  const first = calls('--from', '13800000009', '--say', '停水');
  await first.sees('dialled');
  const one = await desk.rings(120_000);
  await one.answered;
  await first.sees('speaking');
  await desk.askForRating(one.callId);
  const second = calls('--from', '13800000010', '--say', '停电');
  await desk.ready();
  const two = await desk.rings(120_000);
  await second.sees('speaking');
  expect(await first.exit).toBe(0);
  expect(await desk.person.send('GET', '/agent/state')).toMatchObject({
    state: 'talking',
    callId: two.callId,
  });
  second.child.kill('SIGINT');
  expect(await second.exit).toBe(0);
});

test('a citizen whom no agent answers in time gives up: exit code 1', async () => {
  const citizen = calls('--from', 'withheld', '--say', '喂', '--wait', '3');
  expect(await citizen.exit).toBe(1);
  expect(citizen.lines.at(-1)).toMatchObject({ event: 'ended', answered: false, ending: 'abandoned' });
});

test('Ctrl-C hangs up', async () => {
  const citizen = calls('--from', '13800000008', '--say', '喂');
  await citizen.sees('greeted');
  citizen.child.kill('SIGINT');
  expect(await citizen.exit).toBe(1);
  expect(citizen.lines.at(-1)).toMatchObject({ event: 'ended', ending: 'abandoned' });
});

test('a server that is killed while they talk costs nothing of the recording', async () => {
  await server.stop();
  const mortal = await startServerProcess(env, 'web,worker,clock');
  await desk.ready();
  const citizen = await network.citizen('13800000011').dial('12345');
  const agent = await desk.rings(120_000);
  await Promise.all([citizen.tone(voices.citizen), agent.tone(voices.agent)]);
  const bothHear = () =>
    Promise.all([agent.hears(voices.citizen, 30_000), citizen.hears(voices.agent, 30_000)]);
  await bothHear();
  const since = Date.now();
  await mortal.kill();
  await bothHear();
  server = await startServer(readConfig(env));
  await desk.person.send('GET', '/calls/mine');
  const talkedMs = Date.now() - since;
  await citizen.hangUp();

  const calls = server.context.store.connection.collection<StoredCall>('calls');
  const recordings = async () => (await calls.findOne({ callId: agent.callId }))?.recordings ?? [];
  await expect.poll(async () => (await recordings()).length, { timeout: 30_000 }).toBe(2);
  const played = await desk.person.send<Playback>('POST', `/recordings/${agent.callId}/playback`, {
    reason: '核对录音',
  });
  expect(played.durationMs).toBeGreaterThan(talkedMs * 0.8); // a busy machine loses packets, and with them time
  expect(played.gaps).toEqual([]);
  expect((await recordings()).map(({ direction }) => direction).toSorted()).toEqual(['agent', 'citizen']);
}, 300_000);
