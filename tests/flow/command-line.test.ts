import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { registry } from '@hotline/server/cli/registry';
import { runCli } from '@hotline/server/cli/run-cli';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Hotline } from '../builders/hotline.ts';
import { startHotline } from '../builders/hotline.ts';
import { clockOf, stages } from '../builders/stages.ts';

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

  const run = async (...args: string[]) => {
    const io = capturedIo();
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
});
