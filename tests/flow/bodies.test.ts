import type {
  downloadBodies,
  listBodyVersions,
  previewBodies,
  readBodiesUpload,
} from '@hotline/shared/contracts/rest/bodies';
import { showBodies } from '@hotline/shared/contracts/rest/bodies';
import type { Notice } from '@hotline/shared/contracts/socket';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CommandLine } from '../builders/command-line.ts';
import { startCommandLine } from '../builders/command-line.ts';
import type { Hotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

describe('bodies in the hands of an administrator', () => {
  let line: CommandLine;
  let hotline: Hotline;
  beforeAll(async () => {
    line = await startCommandLine();
    hotline = line.hotline;
  });
  afterAll(() => line.stop());

  const file = (name: string) => line.file(name);
  const run = (...args: string[]) => line.run(...args);
  const importing = (text: string, ...options: string[]) => line.importing('bodies', text, ...options);

  it.each(['xlsx', 'csv', 'json'])('come out as %s and go in again without a change', async (format) => {
    expect((await run('bodies', 'export', file(`out.${format}`))).code).toBe(0);
    const { code, rows } = await run('bodies', 'import', file(`out.${format}`));
    expect([code, rows]).toEqual([
      0,
      [{ format, encoding: 'utf-8', errors: 0, warnings: 0, changes: 0, version: 1 }],
    ]);
  });

  it('are refused whole, with every problem by row, and tried without a trace', async () => {
    const wrong = '编码,名称,上级,区划\nriver,河道所,nobody,410927\nlake,河道所,water-resources,999999\n';
    const refused = await importing(wrong);
    expect(refused.code).toBe(1);
    expect(refused.rows.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 3, code: 'division-unknown', value: '999999' },
      { row: 3, code: 'name-twice', bodyId: 'lake' },
      { row: 2, code: 'parent-unknown', value: 'nobody' },
    ]);
    const good = '编码,名称,上级,区划\nriver,河道所,water-resources,410927\n';
    const tried = await importing(good, '--dry-run');
    expect([tried.code, tried.rows.at(-1)!['version']]).toEqual([0, null]);
    expect(tried.rows.find(({ change }) => change === 'added')).toMatchObject({ code: 'river' });
    expect(hotline.server.context.directory.body('river')).toBeUndefined();
  });

  it('are closed, never deleted: who takes over works on what is open', async () => {
    const ticketNo = await stages(hotline).dispatched();
    const closing = '编码,撤销,承接单位\nwater-supply,是,\n';
    const refused = await importing(closing);
    expect(refused.rows.find(({ code }) => code === 'successor-missing')).toMatchObject({ value: '1' });

    const { code, rows } = await importing(
      closing.replace('是,', '是,urban-management'),
      '--reason',
      '机构改革方案',
    );
    expect([code, rows.at(-1)!['version']]).toEqual([0, 2]);
    expect(rows.find(({ change }) => change === 'closed')).toMatchObject({
      open: 1,
      successorId: 'urban-management',
    });
    const { store, directory } = hotline.server.context;
    await vi.waitUntil(() => directory.body('water-supply')?.active === false, { timeout: 20_000 });
    expect(await store.audit.countDocuments({ act: 'apply-bodies', reason: '第 2 版：机构改革方案' })).toBe(
      1,
    );
    const told = (await (await hotline.as('urban-liaison')).get<Notice[]>('/notices')).body;
    expect(told).toMatchObject([{ kind: 'taken-over', ticketNo }]);
    const signed = await (await hotline.as('urban-liaison')).act(ticketNo, { type: 'sign' });
    expect(signed.status).toBe('handling');
  });

  it('are edited on the screen: read, previewed, applied once, told in the history', async () => {
    const admin = await hotline.as('admin');
    const { body: shown } = await admin.get<z.infer<typeof showBodies.response>>('/bodies');
    expect(showBodies.response.safeParse(shown).error?.issues ?? []).toEqual([]);
    const contact = { step: 'duty-officer', name: '值班员', phone: '0393-1234567', login: null };
    const part = { divisions: [], bodies: [{ bodyId: 'gas', contacts: [contact] }] };
    const edited = { version: shown.version, part };
    const { body: seen } = await admin.post<z.infer<typeof previewBodies.response>>(
      '/bodies/preview',
      edited,
    );
    expect(seen.changes).toMatchObject([{ code: 'gas', change: 'changed', fields: ['contacts'] }]);
    const supervisor = await hotline.as('supervisor');
    expect((await supervisor.post('/bodies/preview', edited)).status).toBe(403);

    const apply = { ...edited, reason: '值班安排' };
    const applied = await Promise.all([
      admin.post('/bodies/apply', apply),
      admin.post('/bodies/apply', apply),
    ]);
    expect(applied.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const wrong = { version: shown.version + 1, part: { bodies: [{ bodyId: 'gas', parentId: 'gas' }] } };
    const refused = await admin.post('/bodies/apply', { ...wrong, reason: '试试' });
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'gas: parent-cycle']);

    const { body: file } = await admin.get<z.infer<typeof downloadBodies.response>>('/bodies/file');
    const read = await admin.post<z.infer<typeof readBodiesUpload.response>>('/bodies/read', file);
    expect([read.status, read.body.problems, read.body.changes]).toEqual([200, [], []]);
    const { body: versions } = await admin.get<z.infer<typeof listBodyVersions.response>>('/bodies/versions');
    expect(versions[0]).toMatchObject({ reason: '值班安排', by: '冯管理' });
    expect(hotline.server.context.directory.body('gas')?.contacts).toEqual([contact]);
  });
});
