import { showCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import type { CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CommandLine } from '../builders/command-line.ts';
import { startCommandLine } from '../builders/command-line.ts';
import type { Hotline } from '../builders/hotline.ts';
import { stages } from '../builders/stages.ts';

type Shown = z.output<typeof showCatalogue.response>;

describe('派单目录 in the hands of an administrator', () => {
  let line: CommandLine;
  let hotline: Hotline;
  beforeAll(async () => {
    line = await startCommandLine();
    hotline = line.hotline;
  });
  afterAll(() => line.stop());

  const file = (name: string) => line.file(name);
  const run = (...args: string[]) => line.run(...args);
  const importing = (text: string, ...options: string[]) => line.importing('catalogue', text, ...options);
  const shown = async () => (await (await hotline.as('admin')).get<Shown>('/catalogue')).body;

  it.each(['xlsx', 'csv', 'json'])('comes out as %s and goes in again without a change', async (format) => {
    expect((await run('catalogue', 'export', file(`out.${format}`))).code).toBe(0);
    const { code, rows } = await run('catalogue', 'import', file(`out.${format}`), '--whole');
    expect([code, rows.at(-1)]).toMatchObject([0, { format, errors: 0, changes: 0, version: 1 }]);
  });

  it('is checked: what is wrong stands with its row, and nothing is published', async () => {
    const { code, rows } = await importing(
      '记录,编号,事项,主办,条款,示例,区划,诉求类型\n' +
        '条目,T-1,公共服务/供水/停水,没有这个局,权责清单,,,\n' +
        '条目,T-2,公共服务/供水/停水,县住房和城乡建设局,权责清单,,,\n' +
        '示例,T-2,,台前县自来水公司,,小区停水,410927100,求助\n' +
        '示例,T-9,,,,小区停水,410927100,牢骚\n',
    );
    expect(code).toBe(1);
    const errors = rows.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'type-unknown', row: 5, column: 8, value: '牢骚' }),
        expect.objectContaining({ code: 'entry-unknown', value: 'T-9' }),
        expect.objectContaining({ code: 'body-unknown', row: 2, value: '没有这个局' }),
        expect.objectContaining({ code: 'conflict', entry: 'T-2', row: 3 }),
      ]),
    );
    expect(rows.at(-1)).toMatchObject({ version: null });
  });

  it('is prepared for a day: until then the old one holds, from then on the new one', async () => {
    const line =
      '编号,事项,主办,条款,条件词,时限模板\nT-1,公共服务/供水/停水,住建局,权责清单第3条,二次供水,13710\n';
    const { code, rows } = await importing(line, '--from', '2026-10-01', '--reason', '新权责清单');
    expect([code, rows.at(-1)!['version']]).toEqual([0, 2]);
    const { server } = hotline;
    await vi.waitUntil(() => server.context.rules.versions('catalogue', 'default').length === 2, {
      timeout: 20_000,
    });
    const matter = { category: ['公共服务', '供水', '停水'], content: '二次供水水泵坏了' };
    const first = async () => {
      const { ticketNo } = await stages(hotline).accepted({ matter });
      const dispatcher = await hotline.as('dispatcher1');
      const { body } = await dispatcher.get<{ bodyId: string }[]>(`/tickets/${ticketNo}/suggestion`);
      const ticket = await server.context.store.tickets.findOne({ 'state.ticketNo': ticketNo }).lean();
      return [body[0]?.bodyId, ticket?.state.profile?.id];
    };
    expect(await first()).toEqual(['water-supply', 'default']);
    expect(await shown()).toMatchObject({ version: 1, newest: 2 });
    await hotline.clockTo('2026-10-01T09:00');
    expect(await first()).toEqual(['housing', '13710']);
    const now = await shown();
    expect(showCatalogue.response.parse(now)).toEqual(now);
    expect(now).toMatchObject({
      version: 2,
      versions: [{ version: 2, reason: '新权责清单' }, { version: 1 }],
    });
  });

  it('is edited on the screen: previewed, published once, audited', async () => {
    const admin = await hotline.as('admin');
    const { entries, newest, examples: known } = await shown();
    const example = { text: '二次供水停了', divisionCode: '410927100', type: 'request', lead: null };
    const edited = entries.map((entry) => (entry.code === 'T-1' ? { ...entry, examples: [example] } : entry));
    const body = { version: newest, entries: edited, from: null };
    const { body: seen } = await admin.post<{ changes: object[]; examples: number }>(
      '/catalogue/preview',
      body,
    );
    expect(seen).toMatchObject({
      changes: [{ entry: 'T-1', change: 'changed' }],
      examples: known + 1,
    });
    const apply = { ...body, reason: '补充示例' };
    expect((await (await hotline.as('dispatcher1')).post('/catalogue/apply', apply)).status).toBe(403);
    const applied = await Promise.all([
      admin.post('/catalogue/apply', apply),
      admin.post('/catalogue/apply', apply),
    ]);
    expect(applied.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { audit } = hotline.server.context.store;
    expect(await audit.countDocuments({ act: 'apply-catalogue', reason: '第 3 版：补充示例' })).toBe(1);
    const { rows } = await run('catalogue', 'check');
    expect(rows.at(-1)).toMatchObject({ version: 3, examples: known + 1 });
  });

  it('takes an edit into what was prepared before, and leaves what that changes itself', async () => {
    const admin = await hotline.as('admin');
    const coming = '编号,事项,主办,条款\nT-2,公共服务/供水,自来水公司,新条款\n';
    const versions = () => hotline.server.context.rules.versions('catalogue', 'default');
    const known = versions().length;
    expect((await importing(coming, '--from', '2026-11-01')).code).toBe(0);
    await vi.waitUntil(() => versions().length > known, { timeout: 20_000 });
    const { entries, newest } = await shown();
    const [mine] = entries.filter(({ code }) => code === 'GF-010');
    const edited = entries.map((entry) => (entry === mine ? { ...entry, clause: '新的供电条例' } : entry));
    const body = { version: newest, entries: edited, from: null };
    const { body: seen } = await admin.post<CataloguePreview>('/catalogue/preview', body);
    expect(seen.prepared).toMatchObject([{ version: newest, carried: ['GF-010'], conflicts: [] }]);
    const applied = await admin.post('/catalogue/apply', { ...body, reason: '条例修订', carry: true });
    expect([applied.status, applied.body]).toEqual([200, { version: newest + 1 }]);
    const last = versions().at(-1)!.data as Catalogue;
    expect(last).toMatchObject({
      version: newest + 2,
      publishedAt: parseIsoInstant('2026-11-01T00:00+08:00'),
    });
    expect(last.entries.find(({ code }) => code === 'GF-010')?.clause).toBe('新的供电条例');
    expect(last.entries.some(({ code }) => code === 'T-2')).toBe(true);
  });
});
