import { mergeRegister } from '@hotline/shared/domain/bodies/merge-register';
import { emptyRegister } from '@hotline/shared/domain/bodies/body-entry';
import { anyRegister } from '@hotline/shared/domain/bodies/testing/any-register';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { readBodiesFile } from './read-bodies-file.ts';
import { whereIs } from './read-part.ts';
import { writeBodies } from './write-bodies.ts';

const CLOSED = 7;
const read = (name: string, text: string | Uint8Array) =>
  readBodiesFile({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text });

describe('a file of bodies', () => {
  it.each(fileFormats)('is written and read to the same as %s', async (format) => {
    // A workbook is read by a thread of its own, which takes a second to begin: too long to look for a smaller example.
    const runs = format === 'xlsx' ? { numRuns: 1, endOnFailure: true } : { numRuns: 40 };
    await fc.assert(
      fc.asyncProperty(anyRegister, async (register) => {
        const { part, read } = await readBodiesFile({
          name: `bodies.${format}`,
          bytes: await writeBodies(register, format),
        });
        expect(read.problems).toEqual([]);
        const again = mergeRegister(emptyRegister, part, CLOSED);
        expect({ ...again, version: 1 }).toEqual(register);
      }),
      runs,
    );
  });

  it('needs no more than a list of bodies, in Chinese or English, UTF-8 or GB18030', async () => {
    const { part } = await read('x.csv', '编码,名称,类型\nwater,县水利局,县直\n');
    expect(part.bodies).toEqual([{ bodyId: 'water', name: '县水利局', tier: 'county' }]);
    const english = await read('x.csv', 'code,name,tier\nwater,县水利局,county\n');
    expect(english.part).toEqual(part);
    // `春节` in GB18030.
    const gb = Buffer.concat([
      Buffer.from('code,name\nwater,'),
      Buffer.from([0xb4, 0xba, 0xbd, 0xda]),
      Buffer.from('\n'),
    ]);
    const { encoding, part: decoded } = await read('x.csv', gb);
    expect([encoding, decoded.bodies]).toEqual(['gb18030', [{ bodyId: 'water', name: '春节' }]]);
  });

  it('tells every row that cannot be read, and where the rest stood', async () => {
    const { read: found } = await read(
      'x.csv',
      '记录,编码,名称,类型,审签,依据清单,事项,条款\n单位,a,甲,省直,是,,,\n单位,,乙,县直,,,,\n单位,a,丙,县直,或许,,,\n怪物,b,,,,,,\n职责,a,,,,便条,住建,\n',
    );
    expect(found.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 4, 'tier-unknown'],
      [3, 2, 'code-missing'],
      [4, 2, 'code-twice'],
      [4, 5, 'flag-unreadable'],
      [5, 1, 'row-kind-unknown'],
      [6, 6, 'list-unknown'],
    ]);
    expect(whereIs(found, { of: 'duties', code: 'a', index: 0 })?.row).toBe(6);
  });

  it.each([
    ['empty.csv', '', 'columns-missing'],
    ['x.csv', 'a,b\n1,2\n', 'columns-missing'],
    ['x.csv', '编码,名称\n"a,b\n', 'csv-unreadable'],
    ['x.json', '{"bodies": [', 'json-unreadable'],
    ['x.json', '{"bodies": [{"bodyId": 7}]}', 'shape-invalid'],
    ['x.json', '{}', 'nothing-read'],
    ['x.json', '[]', 'shape-invalid'],
  ])('is refused as %s %s: %s', async (name, text, code) => {
    const { read: found } = await read(name, text);
    expect(found.problems[0]?.code).toBe(code);
  });
});
