import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';
import { connectAri } from '@hotline/ivr/ari/http';
import { cpuSecondsOf } from './cpu-of.ts';
import { startLoad } from './load.ts';
import { agentName, fewAgents, type System, type SystemOptions } from './system.ts';

/** Addresses of its own, so that both systems can stand side by side. */
const citizens = '127.0.0.5';
const agentsAddress = '127.0.0.6';

/** Asterisk alone: the same binary and modules with a dialplan of Playback(), MixMonitor() and Queue(). */
export async function queueSystem({ agents, greeting }: SystemOptions): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-bare-'));
  const load = await loadBeforeItsTarget(dataDir, agents);
  const { engines } = load;
  const folder = join(dataDir, 'asterisk');
  writeFileSync(join(folder, 'sounds/greeting.wav'), greeting, { mode: 0o644 });
  writeFileSync(join(folder, 'etc/queues.conf'), queuesOf(agents), { mode: 0o644 });
  const { ARI_URL: url, ARI_USER: user, ARI_PASSWORD: password } = engines.env;
  const ari = connectAri({ url: url!, user: user!, password: password! });
  await ari.post('asterisk/modules/app_queue.so');
  ari.close();
  return {
    load: load.load,
    cpuSeconds: () => ({ asterisk: cpuSecondsOf(engines.process('asterisk')!.pid) }),
    withFew: (run) => run(fewNumber),
    stop: async () => {
      load.load.close();
      await engines.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The telephones' address belongs into the configuration, and Asterisk's into the telephones: its port is kept across a restart. */
async function loadBeforeItsTarget(dataDir: string, agents: number) {
  const site = join(dataDir, 'site');
  mkdirSync(site, { mode: 0o755 });
  const parts = { store: false, redis: false, life: 'parent', environment: {} } as const;
  const engines = await startEngines({ dataDir, ...parts });
  const { hostname, port } = new URL(engines.env['ARI_URL']!);
  const target = { address: hostname, port: Number(port) };
  const load = await startLoad({ citizens, agents: agentsAddress, target });
  writeFileSync(join(site, 'extensions.conf'), dialplan(join(dataDir, 'asterisk')), { mode: 0o644 });
  writeFileSync(join(site, 'pjsip.conf'), endpoints(agents, load.agentContact), { mode: 0o644 });
  await engines.restart('asterisk');
  return { engines, load };
}

/** The queue with few members. */
const fewNumber = '12346';

const dialplan = (folder: string): string =>
  [
    '[bench]',
    ...[
      ['12345', 'bench'],
      [fewNumber, 'few'],
    ].flatMap(([number, queue]) => [
      `exten => ${number},1,Answer()`,
      ` same => n,Playback(${folder}/sounds/greeting)`,
      ` same => n,MixMonitor(,r(${folder}/spool/recording/\${UNIQUEID}-in.wav)t(${folder}/spool/recording/\${UNIQUEID}-out.wav))`,
      ` same => n,Queue(${queue},,,,60)`,
      ' same => n,Hangup()',
    ]),
    '',
  ].join('\n');

const queuesOf = (agents: number): string =>
  [
    '[general]',
    'persistentmembers = no',
    'autofill = yes',
    'shared_lastcall = no',
    ...queue('bench', agents),
    ...queue('few', fewAgents),
    '',
  ].join('\n');

const queue = (name: string, agents: number): string[] => [
  `[${name}]`,
  'strategy = leastrecent',
  'timeout = 15',
  'retry = 1',
  'wrapuptime = 0',
  'ringinuse = no',
  'joinempty = yes',
  'announce-frequency = 0',
  ...Array.from({ length: agents }, (_, i) => `member => PJSIP/${agentName(i)}`),
];

const endpoints = (agents: number, contact: string): string =>
  [
    `[bench](trunk)\ncontext = bench\naors = bench\n[bench]\ntype = aor\n[bench]\ntype = identify\nendpoint = bench\nmatch = ${citizens}`,
    ...Array.from({ length: agents }, (_, i) => {
      const name = agentName(i);
      return (
        `[${name}](trunk)\nallow = !all,alaw\ncontext = agents\naors = ${name}\n` +
        `[${name}]\ntype = aor\ncontact = sip:${name}@${contact}`
      );
    }),
    '',
  ].join('\n');
