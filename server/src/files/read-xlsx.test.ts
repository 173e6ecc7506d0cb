import { describe, expect, it } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { storedZip } from './stored-zip.testing.ts';
import { writeXlsx } from './write-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet with these rows of XML. */
const workbook = (sheetData: string, says?: number): Uint8Array =>
  storedZip([
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="单位" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
      ...(says === undefined ? {} : { says }),
    },
  ]);
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const codeOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).problems.map(({ code }) => code);

describe('a workbook', () => {
  it('comes out as it was written, every cell as text', async () => {
    const rows = [
      ['编码', '名称'],
      ['0410', '=HYPERLINK("http://x","y")'],
      ['是', '-1'],
      ['toString', '__proto__'],
    ];
    const { sheets, problems } = await readXlsx(await writeXlsx([{ name: '单位', rows }]));
    expect(problems).toEqual([]);
    expect(sheets).toEqual([
      { name: '单位', records: rows.map((cells, index) => ({ cells, row: index + 1 })) },
    ]);
  });

  it('gives numbers and flags as text, and of a formula what was saved with it', async () => {
    const row = `<row r="1">${text('A1', '编码')}<c r="B1"><v>410927</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><f>1+1</f><v>2</v></c></row>`;
    expect((await readXlsx(workbook(row))).sheets[0]!.records[0]!.cells).toEqual([
      '编码',
      '410927',
      '是',
      '2',
    ]);
  });

  it('is refused before it is unpacked when it says that it is larger than any register', async () => {
    expect(await codeOf(workbook(`<row r="1">${text('A1', 'a')}</row>`, 0xffffffff))).toEqual([
      'xlsx-too-large',
    ]);
  });

  it.each([
    ['no archive', Buffer.from('PK is not enough')],
    ['cut off', workbook(`<row r="1">${text('A1', 'a')}</row>`).subarray(0, 400)],
    ['not XML', workbook('<row r="1"><c')],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toEqual(['xlsx-unreadable']);
  });

  it('ends its own thread and nothing else when two cells lie a table of millions apart', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row + 1}">${text(`A${row + 1}`, 'a')}</row>`,
    );
    const far = `${rows.join('')}<row r="5001">${text('XFD5001', 'z')}</row>`;
    const { problems } = await readXlsx(workbook(far), { heapMb: 48, ms: 60_000 });
    expect(problems.map(({ code }) => code)).toEqual(['xlsx-unreadable']);
  });
});
