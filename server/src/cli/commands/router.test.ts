import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRows } from '../../router/sample-rows.ts';
import { capturedIo } from '../captured-io.testing.ts';
import { registry } from '../registry.ts';
import { runCli } from '../run-cli.ts';

let folder = '';
const path = (name: string) => join(folder, name);
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'router-'));
  await writeFile(path('rows.jsonl'), lines(sampleRows));
});
afterAll(() => rm(folder, { recursive: true }));

async function router(words: string[], stdin = '') {
  const io = capturedIo(stdin);
  const code = await runCli(['router', ...words], io, registry);
  return { code, rows: io.rows(), err: io.err() };
}

describe('hotline router', () => {
  it('trains, then suggests', async () => {
    const trained = await router(['train', '--in', path('rows.jsonl'), '--model', path('a.model')]);
    expect(trained).toMatchObject({ code: 0, rows: [{ rows: 40, figures: { measured: 40 } }] });
    const asked = lines([{ id: 1, text: '自来水停水，水管爆裂' }, { id: 'b', text: ' ' }, { text: 3 }]);
    const { code, rows } = await router(
      ['suggest', '--model', path('a.model'), '--top', '2', '--explain'],
      asked,
    );
    expect(code).toBe(1);
    expect(rows).toMatchObject([
      { id: 1, suggestions: [{ label: '供水公司' }, {}], because: expect.any(Array) as unknown },
      { id: 'b', error: 'text-empty' },
      { error: 'row-invalid', line: 3 },
    ]);
  });

  it('names bad rows and learns from the rest', async () => {
    await writeFile(path('bad.jsonl'), `${lines(sampleRows)}\n{"text":"没有标签"}\n{"id":7,"label":"甲"}\n?`);
    const { code, rows } = await router(['train', '--in', path('bad.jsonl'), '--model', path('b.model')]);
    expect(code).toBe(1);
    expect(rows).toMatchObject([
      { error: 'row-invalid', line: 41 },
      { id: 7, error: 'row-invalid', line: 42 },
      { error: 'row-unreadable', line: 43 },
      { rows: 40 },
    ]);
    expect((await readFile(path('b.model'))).subarray(0, 4).toString()).toBe('HLRM');
  });

  it('refuses a file of one class', async () => {
    await writeFile(path('one.jsonl'), lines(sampleRows.slice(0, 5)));
    const { code, err } = await router(['train', '--in', path('one.jsonl'), '--model', path('c.model')]);
    expect(code).toBe(1);
    expect(err).toContain('all rows have the one label');
    await expect(readFile(path('c.model'))).rejects.toThrow('ENOENT');
  });

  it('refuses a broken model, a missing one and a wrong number', async () => {
    await writeFile(path('broken.model'), 'HLRM and then nothing that would be a model of any kind');
    const broken = await router(['suggest', '--model', path('broken.model')], '{"id":1,"text":"停水"}');
    expect(broken).toMatchObject({ code: 1, rows: [] });
    expect(broken.err).toContain('version');
    expect((await router(['suggest', '--model', path('none')])).code).toBe(2);
    expect((await router(['train', '--in', path('none'), '--model', path('d')])).code).toBe(2);
    expect((await router(['suggest', '--model', path('a'), '--top', 'x'])).err).toContain('--top');
  });

  it('evaluates by folds', async () => {
    const words = ['evaluate', '--in', path('rows.jsonl'), '--folds', '4', '--repeats', '2'];
    const { code, rows } = await router(words);
    expect(code).toBe(0);
    expect(rows).toMatchObject([{ rows: 40, measured: 40, folds: 4, repeats: 2 }]);
    const [{ accuracy, macroF1 }] = rows as [{ accuracy: number; macroF1: Record<string, number> }];
    expect(accuracy).toBeGreaterThan(0.5);
    expect(macroF1['low']).toBeLessThan(macroF1['mean']!);
    expect((await router(['evaluate', '--in', path('rows.jsonl'), '--folds', '1'])).code).toBe(2);
  });
});
