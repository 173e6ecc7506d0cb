import { isDeepStrictEqual } from 'node:util';
import { deserialize, Long, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../store/canonical-json.ts';
import { CanonicalText } from './canonical-text.ts';
import { documentsIn, Members } from './members.ts';
import { bsonBytes, NotPlain } from './plain.ts';
import { plainly } from './plainly.ts';
import { SameValue } from './same-value.ts';

const text = () =>
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\\', '\n', '\u0001', '林女士', '\u2028'));
const names = () =>
  fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('10', '2', 'a', 'B', '名', '"'));
const plain = fc.letrec<{ value: unknown; document: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    tie('document'),
  ),
  document: fc.dictionary(names(), tie('value'), { noNullPrototype: true }),
})).document;

const sequenceOf = (documents: readonly object[]) =>
  bsonBytes(Buffer.concat(documents.map((document) => serialize(document))));

describe('documents that are not decoded', () => {
  it('have the canonical text that they have decoded', () => {
    fc.assert(
      fc.property(fc.array(plain), (documents) => {
        const bytes = sequenceOf(documents);
        const canonical = new CanonicalText(bytes);
        const texts = Array.from(documentsIn(bytes), (at) => canonical.of(at, 'head\n').toString());
        expect(texts).toEqual(documents.map((document) => `head\n${canonicalJson(document)}`));
      }),
    );
  });

  it('are the same as what they were made of, and as nothing else', () => {
    fc.assert(
      fc.property(fc.tuple(plain, plain), (pair) => {
        const bytes = sequenceOf(pair);
        const same = new SameValue(bytes);
        const [first, second] = [...documentsIn(bytes)] as [number, number];
        const copies = pair.map((document) => deserialize(serialize(document)));
        expect([same.at(first, copies[0]), same.at(second, copies[1])]).toEqual([true, true]);
        expect(same.at(first, copies[1])).toBe(isDeepStrictEqual(copies[0], copies[1]));
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: null }, {}],
    [{ a: [] }, { a: {} }],
    [{ a: [1, 2] }, { a: [1] }],
    [{ a: 'ab' }, { a: 'abc' }],
    [{ a: '林' }, { a: '木' }],
    [{ toString: 'x' }, {}],
    [JSON.parse('{"__proto__":{}}') as object, { a: 1 }],
  ])('%j is not %j', (kept, other) => {
    const bytes = sequenceOf([kept, other]);
    const [first, second] = [...documentsIn(bytes)] as [number, number];
    expect(new SameValue(bytes).at(first, other)).toBe(false);
    expect(new SameValue(bytes).at(second, kept)).toBe(false);
  });

  it('leave to the library what JSON has not, and what stands twice', () => {
    const twice = Buffer.from(serialize({ a: 1, b: 2 }));
    twice.write('a', twice.indexOf('b'));
    for (const odd of [serialize({ a: new Date(0) }), serialize({ a: Long.MAX_VALUE }), twice]) {
      expect(() => new CanonicalText(bsonBytes(odd)).of(0)).toThrow(NotPlain);
      const bytes = bsonBytes(plainly(odd));
      expect(new Members(bytes).of(0)).toHaveProperty('a');
      expect(() => new CanonicalText(bytes).of(0)).not.toThrow();
    }
  });

  it('are refused where their length leads astray', () => {
    const cut = serialize({ a: 'text' }).subarray(0, -2);
    expect(() => [...documentsIn(bsonBytes(cut))]).toThrow(NotPlain);
  });
});
