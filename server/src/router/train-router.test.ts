import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from './model/codec.ts';
import { BrokenModelError } from './model/container.ts';
import { sampleRows } from './sample-rows.ts';
import { suggest } from './suggest.ts';
import { trainRouter } from './train-router.ts';

const model = trainRouter(sampleRows);
const file = encodeModel(model);
const water = '小区自来水停水两天了，水管好像爆裂，请供水公司来抢修';

describe('a trained router', () => {
  it.each([
    [water, '供水公司'],
    ['老板拖欠工资，没有签劳动合同', '人力资源和社会保障局'],
    ['学校乱收费，学生家长都有意见', '教育体育局'],
    ['摊贩占道经营，垃圾满地', '城市管理局'],
  ])('%s → %s', (text, label) => {
    const { suggestions } = suggest(model, text);
    expect(suggestions[0]?.label).toBe(label);
    expect(suggestions.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
    expect(suggestions.map(({ score }) => score)).toEqual(
      suggestions.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it('names the words that weighed most', () => {
    const { because } = suggest(model, water, { explain: true });
    const words = because!.map(({ word }) => word);
    expect(words.some((word) => word.includes('水'))).toBe(true);
    expect(suggest(model, water).because).toBeUndefined();
  });

  it('is the same for the same rows and seed', () => {
    expect(encodeModel(trainRouter(sampleRows)).equals(file)).toBe(true);
  });

  it('answers alike after a stay in a file', () => {
    const answers = suggest(decodeModel(file), water).suggestions;
    for (const [k, { label, score }] of suggest(model, water).suggestions.entries()) {
      expect(answers[k]?.label).toBe(label);
      expect(answers[k]?.score).toBeCloseTo(score, 3);
    }
  });

  it.each([
    ['nothing', ''],
    ['emoji', '😀😡🔥🔥'],
    [
      'another language',
      'The streetlight in front of my house has been broken for two weeks, please repair it.',
    ],
    ['pinyin', 'wo jia ting shui le, qing lai xiu yi xia'],
    ['one word', '你好'],
    ['signs', '！！！？？？………'],
    ['a long noise', 'x'.repeat(1_000_000)],
  ])('is not sure of %s', (_, text) => {
    expect(suggest(model, text).suggestions[0]!.score).toBeLessThan(0.5);
  });
});

describe('a model file', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['of another kind', Buffer.from('{"not":"a model","but":"a long enough piece of text for the header"}')],
    ['cut', file.subarray(0, file.length - 100)],
    ['damaged', Buffer.from(file).fill(0xff, 400, 404)],
    ['newer', Buffer.from(file).fill(9, 4, 5)],
  ])('that is %s is refused', (_, broken) => {
    expect(() => decodeModel(broken)).toThrow(BrokenModelError);
  });
});

describe('rows', () => {
  it('of one class, or none, teach nothing', () => {
    expect(() => trainRouter([])).toThrow('no row');
    expect(() => trainRouter(sampleRows.slice(0, 10))).toThrow('all rows have the one label');
  });

  it('that are segmented teach a reader which words to skip', () => {
    const segmented = sampleRows.map(({ label }, row) => ({ label, seg: `水管 学校 工资 垃圾 词${row}` }));
    const { classifier } = trainRouter([...sampleRows, ...segmented]);
    expect(classifier.reader.stopWords).toContain('请');
    expect(classifier.reader.stopWords).not.toContain('学校');
  });
});
