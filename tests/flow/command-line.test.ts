import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { registry } from '@hotline/server/cli/registry';
import { runCli } from '@hotline/server/cli/run-cli';
import { readConfig } from '@hotline/server/config';
import { startServer } from '@hotline/server/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { clockOf, stages } from '../builders/stages.ts';

const login = 'first.admin';
const PATIENCE = { timeout: 20_000 };

describe('the administrator’s command line on the store', () => {
  let hotline: Hotline;
  beforeAll(async () => {
    hotline = await startHotline('2026-09-30T10:00');
    for (const [name, value] of Object.entries(hotline.env)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await hotline.stop();
  });

  const run = (...args: string[]) => runWith([], ...args);
  const runWith = async (stdin: string[], ...args: string[]) => {
    const io = capturedIo(...stdin);
    return { code: await runCli(args, io, registry), rows: io.rows(), err: io.err() };
  };

  it('sla explain: a line a clock, a reason a day, the approver of an extension', async () => {
    const ticketNo = await stages(hotline).handling({ matter: { type: 'complaint' } });
    await (
      await hotline.as('water-liaison')
    ).act(ticketNo, { type: 'request-extension', span: '3wd', reason: '配件在途', proof: '采购单' });
    await (await hotline.as('head')).act(ticketNo, { type: 'rule-extension', granted: true, reason: '属实' });
    const { body } = await (await hotline.as('supervisor')).ticket(ticketNo);
    const { code, rows } = await run('sla', 'explain', ticketNo);
    expect(code).toBe(0);
    expect(rows).toHaveLength(body.clocks.length);
    const finish = rows.find((row) => (row as { name: string }).name === 'finish') as {
      dueAt: string;
      spans: string[];
      lines: { counted: boolean; why: string }[];
    };
    expect(Date.parse(finish.dueAt)).toBe(clockOf(body, 'finish').dueAt);
    expect(finish.spans).toEqual(['7wd', '3wd']);
    expect(finish.lines.filter(({ counted, why }) => !counted && why.includes('国庆')).length).toBe(7);
    expect(finish.lines.some(({ why }) => why.startsWith('延期 3 个工作日') && why.includes('批准'))).toBe(
      true,
    );
    expect(finish.lines.filter(({ counted, why }) => counted && !why.includes('时限')).length).toBe(10);
  });

  it('sla explain: an unknown ticket is a finding', async () => {
    expect(await run('sla', 'explain', '41092720260930199999')).toMatchObject({
      code: 1,
      rows: [],
      err: 'no ticket 41092720260930199999\n',
    });
  });

  const known = () => hotline.server.context.directory.people();
  /** As the server knows it, which a command of another process tells. */
  const isActive = () => known().find(({ username }) => username === login)?.active;
  const create = (password: string, ...more: string[]) =>
    runWith([`${password}\n`], 'account', 'create', '--login', login, '--name', '郑管理', ...more);
  const signIn = (password: string) => hotline.nobody().post('/session', { username: login, password });

  it('account create: the first administrator signs in with the password from stdin, shown nowhere', async () => {
    const made = await create('梧桐树下 only four', '--role', 'administrator', 'auditor');
    expect(made).toEqual({
      code: 0,
      rows: [
        {
          login,
          name: '郑管理',
          staffNo: expect.stringMatching(/^\d{4}$/u),
          roles: ['administrator', 'auditor'],
          bodyId: null,
          active: true,
        },
      ],
      err: '',
    });
    expect((await signIn('梧桐树下 only four')).status).toBe(200);
    expect((await run('account', 'list')).rows).toContainEqual(made.rows[0]);
    const audited = await hotline.server.context.store.audit.find({ act: 'create-account' }).lean();
    expect(audited).toMatchObject([{ personId: 'command-line', reason: `${login} administrator,auditor` }]);
  });

  it.each([
    [['--role', 'administrator'], '梧桐树下 only four', 'there is an account first.admin already'],
    [['--role', 'administrator'], 'too short', 'a password has 12 to 128 characters'],
    [['--role', 'administrator'], 'not First.Admin 1', 'a password does not contain the login'],
    [['--role', 'liaison'], '梧桐树下 only four', 'liaison, handler, body-head belong to a body'],
    [['--role', 'agent', '--body', 'nowhere'], '梧桐树下 only four', 'there is no body nowhere'],
    [
      ['--role', 'machine'],
      '梧桐树下 only four',
      "error: option '--role <role...>' argument 'machine' is invalid",
    ],
  ])('account create refuses %j with %j', async (options, password, reason) => {
    const { code, rows, err } = await create(password, ...options);
    expect({ code, rows }).toEqual({ code: 2, rows: [] });
    expect(err).toContain(reason);
  });

  it('a password that an administrator set opens nothing until its person has changed it', async () => {
    const [here, elsewhere] = [hotline.nobody(), hotline.nobody()];
    const old = '梧桐树下 only four';
    for (const client of [here, elsewhere]) await client.post('/session', { username: login, password: old });
    expect((await here.get('/session')).body).toMatchObject({ mustChangePassword: true });
    expect(await here.get('/reference')).toMatchObject({
      status: 403,
      body: { code: 'password-change-needed' },
    });
    const change = (wanted: string, known = old) =>
      here.post('/session/password', { old: known, new: wanted });
    expect((await change('quite another one', 'a guess')).body.code).toBe('password-wrong');
    expect((await change('too short')).body.code).toBe('password-unfit');
    expect((await change(old)).body.code).toBe('password-unfit');
    expect((await change('quite another one')).body).toMatchObject({ mustChangePassword: false });
    expect((await here.get('/reference')).status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await signIn(old)).status).toBe(401);
    expect((await signIn('quite another one')).status).toBe(200);
    expect((await change(old, 'quite another one')).status).toBe(200);
  });

  it('account reset-password and disable end what was signed in; enable opens it to a new sign-in', async () => {
    const client = hotline.nobody();
    await client.post('/session', { username: login, password: '梧桐树下 only four' });
    const whoAmI = () => client.get('/session');
    expect((await whoAmI()).status).toBe(200);
    expect((await runWith(['another good one\n'], 'account', 'reset-password', login)).code).toBe(0);
    await expect.poll(async () => (await whoAmI()).status, PATIENCE).toBe(401);
    expect((await signIn('梧桐树下 only four')).status).toBe(401);
    await client.post('/session', { username: login, password: 'another good one' });
    expect((await whoAmI()).status).toBe(200);
    expect(await run('account', 'disable', login)).toMatchObject({ code: 0, err: '' });
    await expect.poll(async () => (await whoAmI()).status, PATIENCE).toBe(401);
    expect((await signIn('another good one')).status).toBe(401);
    expect(await run('account', 'enable', login)).toMatchObject({ code: 0, err: '' });
    await expect.poll(isActive, PATIENCE).toBe(true);
    expect((await whoAmI()).status).toBe(401);
    expect((await signIn('another good one')).status).toBe(200);
    await run('account', 'disable', login);
    await expect.poll(isActive, PATIENCE).toBe(false);
    const administrators = known().filter(({ roles, active }) => active && roles.includes('administrator'));
    for (const { username } of administrators.slice(1)) await run('account', 'disable', username);
    expect(await run('account', 'disable', administrators[0]!.username)).toMatchObject({
      code: 2,
      err: `${administrators[0]!.username} is the last administrator\n`,
    });
  });

  it('no production server starts on a store with demo accounts', async () => {
    const production = { HOTLINE_PRODUCTION: '1', HOTLINE_DEMO: '0', HOTLINE_TEST_CLOCK: '0' };
    const config = readConfig({ ...hotline.env, ...production });
    await expect(startServer(config)).rejects.toThrow('the store holds demo accounts');
  });
});
