import { switchSurge } from '@hotline/server/calls/desk/save-voice-policy';
import { disableAccount } from '@hotline/server/commands/accounts/disable-account';
import type { Context } from '@hotline/server/context';
import { changeRetention } from '@hotline/server/recordings/retention-terms';
import { payOwed } from '@hotline/server/services/audit-sweep';
import type { Account } from '@hotline/shared/contracts/rest/accounts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../builders/client.ts';
import { type Hotline, startHotline } from '../builders/hotline.ts';
import { killedAfterEachWrite } from '../builders/killed.ts';

const reason = '人员调整';
const newcomer = { name: '田话务', roles: ['agent'], bodyId: null, staffNo: null, reason };
interface Made {
  account: Account;
  initialPassword: string;
}

describe('accounts in the hands of the administrator', () => {
  let hotline: Hotline;
  let admin: Client;
  beforeAll(async () => {
    hotline = await startHotline();
    admin = await hotline.as('admin');
  });
  afterAll(() => hotline.stop());

  const make = (login: string, more: object = {}) =>
    admin.post<Made>('/accounts', { ...newcomer, login, ...more });
  const change = (login: string, body: object) => admin.send<Account>('PUT', `/accounts/${login}`, body);
  const switchTo = (by: Client, login: string, active: boolean) =>
    by.send<Account>('PUT', `/accounts/${login}/active`, { active, reason });
  async function signedIn({ account, initialPassword }: Made): Promise<Client> {
    const client = hotline.nobody();
    const own = `a password of ${account.staffNo}`;
    await client.post('/session', { username: account.login, password: initialPassword });
    await client.post('/session/password', { old: initialPassword, new: own });
    return client;
  }

  it('a new person signs in with the password told once, and changes it first', async () => {
    const { status, body } = await make('tian');
    expect(status).toBe(201);
    expect(body.account).toMatchObject({ login: 'tian', roles: ['agent'], mustChangePassword: true });
    const client = await signedIn(body);
    expect((await client.get('/reference')).status).toBe(200);
    const listed = (await admin.get<Account[]>('/accounts')).body;
    expect(listed).toContainEqual({ ...body.account, mustChangePassword: false });
    expect(JSON.stringify(listed)).not.toContain(body.initialPassword);
    const audited = await hotline.server.context.store.audit.findOne({ act: 'create-account' }).lean();
    expect(audited).toMatchObject({ personId: 'admin', reason: 'tian agent：人员调整' });
  });

  it('who does something is signed in for another twelve hours, who only asks is not', async () => {
    const cookieOf = ({ headers }: { headers: Headers }) =>
      headers.getSetCookie().find((cookie) => cookie.startsWith('hotline.sid='));
    const agent = await hotline.as('agent2');
    const does = () => agent.send('PUT', '/agent/state', { state: 'ready' });
    expect(cookieOf(await does())).toBeUndefined();
    await hotline.clockTo('2026-09-17T10:11');
    expect(cookieOf(await agent.get('/session'))).toBeUndefined();
    const given = cookieOf(await does());
    const ends = Date.parse(/Expires=([^;]+)/u.exec(given ?? '')?.[1] ?? '');
    expect(ends - Date.now()).toBeGreaterThan(11.9 * 3600_000);
    expect(cookieOf(await does())).toBeUndefined();
    expect((await agent.get('/session')).status).toBe(200);
  });

  it('a cookie is given when what it stands for is kept, not before', async () => {
    const kept = hotline.server.context.sessions.store;
    const save = kept.set.bind(kept);
    let isKept = false;
    const set = vi.spyOn(kept, 'set').mockImplementation((...[id, data, done]) =>
      save(id, data, async (error) => {
        await hotline.nobody().get('/session');
        isKept = true;
        done?.(error);
      }),
    );
    const credentials = { username: 'auditor', password: hotline.password('auditor') };
    const answer = await fetch(`${hotline.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    expect({ status: answer.status, isKept }).toEqual({ status: 200, isKept: true });
    set.mockRestore();
    await answer.body?.cancel();
  });

  it.each([
    ['tian', {}, 'login-taken'],
    ['1tian', {}, 'input-invalid'],
    ['liaison2', { roles: ['liaison'] }, 'body-missing'],
    ['liaison2', { roles: ['liaison'], bodyId: 'nowhere' }, 'body-unknown'],
    ['machine2', { roles: ['machine'] }, 'input-invalid'],
    ['tian2', { staffNo: '1001' }, 'staff-no-taken'],
    ['tian2', { reason: ' ' }, 'input-invalid'],
  ])('refuses %s %j: %s', async (login, more, code) => {
    expect(await make(login, more)).toMatchObject({ status: 422, body: { code } });
  });

  it('numbers of people made at the same time differ', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, (_, i) => make(`many${i}`)));
    expect(made.map(({ status }) => status)).toEqual(Array(5).fill(201));
    const numbers = await hotline.server.context.store.people.find({ _id: /^many/u }).distinct('staffNo');
    expect(numbers).toHaveLength(5);
  });

  it('other roles begin with a new sign-in, another name does not end the old one', async () => {
    const client = await signedIn((await make('promoted')).body);
    await change('promoted', { name: '田班长', roles: ['agent'], bodyId: null, reason });
    expect((await client.get<{ name: string }>('/session')).body.name).toBe('田班长');
    const roles = ['agent', 'shift-leader'];
    expect((await change('promoted', { name: '田班长', roles, bodyId: null, reason })).body.roles).toEqual(
      roles,
    );
    expect((await client.get('/session')).status).toBe(401);
  });

  it('a closed account ends at once and may be opened again; a new password ends the old one', async () => {
    const made = (await make('leaving')).body;
    const client = await signedIn(made);
    expect((await switchTo(admin, 'leaving', false)).body.active).toBe(false);
    expect((await client.get('/session')).status).toBe(401);
    expect((await switchTo(admin, 'leaving', true)).body.active).toBe(true);
    const reset = await admin.post<{ initialPassword: string }>('/accounts/leaving/password', { reason });
    const again = await signedIn({ ...made, ...reset.body });
    expect((await again.get('/reference')).status).toBe(200);
    expect(await switchTo(admin, 'nobody', false)).toMatchObject({
      status: 404,
      body: { code: 'account-unknown' },
    });
  });

  it('signs in as the store has it, though nobody has told this process', async () => {
    const made = (await make('unheard')).body;
    await signedIn(made);
    const { people } = hotline.server.context.store;
    for (const [active, status] of [
      [false, 401],
      [true, 200],
    ] as const) {
      await people.updateOne({ _id: 'unheard' }, { $set: { active } });
      const password = `a password of ${made.account.staffNo}`;
      const answer = await hotline.nobody().post('/session', { username: 'unheard', password });
      expect(answer.status).toBe(status);
    }
  });

  it('nobody else may see or change them', async () => {
    for (const username of ['head', 'auditor', 'agent1']) {
      const client = await hotline.as(username);
      expect((await client.get('/accounts')).status).toBe(403);
      expect((await switchTo(client, 'admin', false)).status).toBe(403);
    }
  });

  it('killed after whichever write: what was changed is on record, and nothing else', async () => {
    const { context } = hotline.server;
    const { store, directory } = context;
    const by = { person: directory.person('admin')!, address: '' };
    await make('mortal');
    const lines = async (act: string) => {
      await payOwed(context);
      return store.audit.countDocuments({ act, reason: /mortal|人员调整/u });
    };
    const closedBefore = await lines('disable-account');
    const isActive = async () => (await store.people.findById('mortal').lean())!.active;

    await killedAfterEachWrite(
      context,
      (mortal) => disableAccount(mortal, 'mortal', by),
      async () => expect((await lines('disable-account')) > closedBefore).toBe(!(await isActive())),
    );
    expect(await store.people.exists({ 'owedAudit.at': { $gt: 0 } })).toBeNull();

    const changes: [string, string, (mortal: Context) => Promise<unknown>][] = [
      ['voice-surge', 'voice', (mortal) => switchSurge(mortal, true, { ...by, reason })],
      [
        'change-retention',
        'recording-retention',
        (mortal) => changeRetention(mortal, { days: 365 }, { ...by, reason }),
      ],
    ];
    for (const [act, kind, change] of changes) {
      await killedAfterEachWrite(context, change, async () => {
        await context.rules.reload();
        expect(await lines(act)).toBe(await store.reference.countDocuments({ kind }));
      });
    }
  });

  it('two administrators who close each other at the same time leave one at least', async () => {
    const { account, initialPassword } = (await make('second', { roles: ['administrator'] })).body;
    const second = await signedIn({ account, initialPassword });
    await expect.poll(async () => (await second.get('/accounts')).status, { timeout: 20_000 }).toBe(200);
    await Promise.all([switchTo(admin, 'second', false), switchTo(second, 'admin', false)]);
    const left = await hotline.server.context.store.people.countDocuments({
      roles: 'administrator',
      active: true,
    });
    expect(left).toBeGreaterThan(0);
  });
});
