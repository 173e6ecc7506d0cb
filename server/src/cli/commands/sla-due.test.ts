import { describe, expect, it } from 'vitest';
import { capturedIo } from '../captured-io.testing.ts';
import { registry } from '../registry.ts';
import { runCli } from '../run-cli.ts';

async function due(...chunks: (string | Uint8Array)[]) {
  const io = capturedIo(...chunks);
  const code = await runCli(['sla', 'due'], io, registry);
  expect(io.err()).toBe('');
  return { code, rows: io.rows() };
}

const from = '2026-09-18T09:00:00+08:00';

describe('hotline sla due', () => {
  it('answers each row in order', async () => {
    const rows = [
      { id: 'a', from, span: '5wd' },
      { id: 2, from: '2026-09-30T02:00:00Z', span: '1wd' },
      { id: 'c', from, span: '30min' },
    ];
    expect(await due(rows.map((row) => JSON.stringify(row)).join('\n'))).toEqual({
      code: 0,
      rows: [
        { id: 'a', due: '2026-09-24T18:00:00+08:00' },
        { id: 2, due: '2026-10-08T18:00:00+08:00' },
        { id: 'c', due: '2026-09-18T09:30:00+08:00' },
      ],
    });
  });

  it.each([
    [
      { from: '2026-12-31T09:00:00+08:00', span: '1wd' },
      { error: 'calendar-not-covered', year: 2027 },
    ],
    [{ from, span: '1.5wd' }, { error: 'span-invalid' }],
    [{ from, span: '4wh' }, { error: 'span-invalid' }],
    [{ from, span: 3 }, { error: 'span-invalid' }],
    [{ from }, { error: 'span-invalid' }],
    [{ from: '2026-09-18T09:00:00', span: '1wd' }, { error: 'from-invalid' }],
    [{ from: '2026-02-30T09:00:00Z', span: '1wd' }, { error: 'from-invalid' }],
    [{ from: 0, span: '1wd' }, { error: 'from-invalid' }],
  ])('%j → %j', async (row, error) => {
    expect(await due(JSON.stringify({ id: 'x', ...row }))).toEqual({
      code: 1,
      rows: [{ id: 'x', ...error }],
    });
  });

  it('names the line of a bad row and goes on', async () => {
    const good = JSON.stringify({ id: 'good', from, span: '1wd' });
    const { code, rows } = await due(
      new TextEncoder().encode(`\uFEFF${good}\r\n\nnonsense\n`),
      `[]\n{"span":"1wd"}\n${good}`,
    );
    expect(code).toBe(1);
    expect(rows).toEqual([
      expect.objectContaining({ id: 'good', due: expect.any(String) as string }),
      { error: 'row-unreadable', line: 3 },
      expect.objectContaining({ error: 'row-invalid', line: 4 }),
      expect.objectContaining({ error: 'row-invalid', line: 5 }),
      expect.objectContaining({ id: 'good' }),
    ]);
  });

  it('reads characters that are cut by a chunk', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: '台前', from, span: '1wd' }));
    const { rows } = await due(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(rows).toEqual([{ id: '台前', due: '2026-09-20T18:00:00+08:00' }]);
  });
});
