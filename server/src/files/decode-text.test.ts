import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

/** One character of Chinese in GB18030, which UTF-8 reads as U+077F. */
const short = Uint8Array.from([0xdd, 0xbf]);

describe('text of a file', () => {
  it('is UTF-8 where that gives Chinese, or nothing but ASCII', () => {
    expect(decodeText(Buffer.from('单位,é'))).toMatchObject({ encoding: 'utf-8', text: '单位,é' });
    expect(decodeText(Buffer.from('code,name'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('is GB18030 where a few characters would be letters of no Chinese file in UTF-8', () => {
    const { encoding, text, problems } = decodeText(short);
    expect([encoding, problems]).toEqual(['gb18030', []]);
    expect(text).toMatch(/^\p{Script=Han}$/u);
  });

  it('is what somebody says that it is', () => {
    expect(decodeText(short, 'utf-8')).toMatchObject({ encoding: 'utf-8', text: '\u077F' });
    const said = decodeText(Buffer.from('单位'), 'gb18030');
    expect([said.encoding, said.text === '单位']).toEqual(['gb18030', false]);
  });

  it('names the cells that are no characters of it', () => {
    const { problems } = decodeText(Uint8Array.from([0x61, 0x2c, 0xff, 0x0a, 0x62]), 'utf-8');
    expect(problems).toEqual([{ row: 1, column: 2, code: 'bytes-undecodable', value: 'ff' }]);
  });
});
