import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines, type Instance } from '@hotline/docker/embedded/engines';
import { freeTcpPort } from '@hotline/docker/embedded/ports';
import { connectNetwork, type Network } from '@hotline/ivr/network/network';
import { readConfig } from '@hotline/server/config';
import { summonses } from '@hotline/server/duty/summons-store';
import { noticePolicySheet } from '@hotline/server/notices/notice-policy';
import { REGISTER } from '@hotline/server/store/body-register';
import { saveVersion } from '@hotline/server/store/save-version';
import { startServer, type RunningServer } from '@hotline/server/server';
import type { BodyRegister, DutyContact } from '@hotline/shared/domain/bodies/body-entry';
import { shippedNoticePolicy as shipped } from '@hotline/shared/domain/notices/notice-policy';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Client } from '../builders/client.ts';
import { seedDemoSite } from '../builders/demo-site.ts';
import { anIntake } from '../builders/matter.ts';
import {
  startServerProcess as startService,
  type ServerProcess as Service,
} from '../network/server-process.ts';
import { IvrProcess } from '../network/ivr-process.ts';
import { promptTones, writeSitePrompts } from './site-prompts.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotline-duty-'));
const patience = { timeout: 60_000, interval: 100 };
const contacts: DutyContact[] = [
  { step: 'duty-officer', name: '李值班', phone: '13903930001', login: null },
  { step: 'deputy-head', name: '王副经理', phone: '13903930002', login: null },
];

let engines: Instance;
let env: Record<string, string>;
/** Looks on and follows what happens; the one that is killed serves the web and calls. */
let onlooker: RunningServer;
let web: Service;
let ivr: IvrProcess;
let network: Network;
const passwords = new Map<string, string>();

beforeAll(async () => {
  engines = await startEngines({ dataDir: folder, network: true, life: 'parent', environment: {} });
  const prompts = join(folder, 'site');
  mkdirSync(prompts, { mode: 0o755 });
  writeSitePrompts(prompts);
  // The process that is started again has to be found where it was.
  const port = String(await freeTcpPort());
  env = { ...engines.env, HOTLINE_PORT: port, HOTLINE_DEMO: '1', LOG_LEVEL: 'error', PROMPTS_DIR: prompts };
  onlooker = await startServer(readConfig({ ...env, SERVICES: 'worker' }));
  for (const { username, password } of await seedDemoSite(onlooker.context))
    passwords.set(username, password);
  await nameOnDuty();
  web = await startService(env, 'web,clock');
  ivr = new IvrProcess({ ...env, LINK_URL: url() });
  ivr.start();
  const { NETWORK_ARI_URL, NETWORK_ARI_USER, NETWORK_ARI_PASSWORD } = env;
  network = await connectNetwork({
    url: NETWORK_ARI_URL!,
    user: NETWORK_ARI_USER!,
    password: NETWORK_ARI_PASSWORD!,
  });
});
afterAll(async () => {
  network?.close();
  await ivr?.stop();
  await web?.kill();
  await onlooker?.stop();
  await engines?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const url = (): string => `http://127.0.0.1:${env['HOTLINE_PORT']}`;

const audited = (act: string) => ({
  person: { _id: 'machine', name: '系统' },
  act,
  ticketNo: null,
  reason: '值班',
  address: '',
});

/** Two people at one body; they are called at once. */
async function nameOnDuty(): Promise<void> {
  const { context } = onlooker;
  const { version, data } = (await context.store.reference.findOne(REGISTER).sort({ version: -1 }).lean())!;
  const register = data as BodyRegister;
  const bodies = register.bodies.map((body) =>
    body.bodyId === 'water-supply' ? { ...body, contacts } : body,
  );
  const next = version + 1;
  const named = { ...register, version: next, bodies };
  await saveVersion(context, { ...REGISTER, version: next, data: named }, audited('apply-bodies'));
  const summons = { ...shipped.summons, callAfterMs: { critical: 0, urgent: 0 } };
  const policy = { ...shipped, version: 1, summons };
  const { kind, act } = noticePolicySheet;
  await saveVersion(context, { kind, name: 'default', version: 1, data: policy }, audited(act));
}

async function as(username: string): Promise<Client> {
  const client = new Client(url());
  const { status } = await client.post('/session', { username, password: passwords.get(username) });
  expect(status).toBe(200);
  return client;
}

async function dispatched(): Promise<string> {
  const { body } = await (await as('agent1')).accept(anIntake({ matter: { urgency: 'critical' } }));
  const to = { leadBodyId: 'water-supply', coBodyIds: [], basis: '派单目录', townshipOverride: null };
  await (await as('dispatcher1')).act(body.ticketNo, { type: 'dispatch', ...to });
  return body.ticketNo;
}

test('whoever is on duty is rung over SIP and presses 1, though the server is killed while the first one is rung', async () => {
  const [officer, deputy] = contacts.map(({ phone }) => network.citizen(phone));
  for (const telephone of [officer!, deputy!]) telephone.behave('ignore');
  const ticketNo = await dispatched();
  const first = await officer!.rings(120_000);
  await web.kill();
  await first.hangUp('rejected');
  await first.ended;
  web = await startService(env, 'web,clock');
  const second = await deputy!.rings(120_000);
  expect(second.callerNo).toBe('12345');
  await second.listen();
  await second.answer();
  await second.hears(promptTones['alert-critical']);
  await second.press('1');
  await second.ended;
  const rows = summonses(onlooker.context.store);
  await vi.waitFor(async () => {
    const found = await rows.findOne({ ticketNo });
    expect(found?.summons.state).toBe('confirmed');
    // Before ivr had found the server no call could be placed.
    const calls = found!.summons.attempts.filter(
      ({ channel, outcome }) => channel === 'call' && outcome !== 'failed',
    );
    expect(calls.map(({ place, outcome }) => [place, outcome])).toEqual([
      [0, 'unanswered'],
      [1, 'confirmed'],
    ]);
  }, patience);
  const { body } = await (await as('dispatcher1')).get(`/tickets/${ticketNo}/timeline`);
  expect(JSON.stringify(body)).toContain('王副经理（分管领导）');
}, 480_000);
