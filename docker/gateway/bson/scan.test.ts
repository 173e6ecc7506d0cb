import { Binary, Decimal128, Double, Int32, Long, MaxKey, ObjectId, serialize, Timestamp, UUID } from 'bson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentAt, documentsOf, findElement, numberAt, scanDocument, stringAt } from './scan.ts';

const raw = (value: object) => Buffer.from(serialize(value));

it('steps over a value of every type', () => {
  const document = raw({
    double: 1.5,
    text: '诉求',
    inner: { a: [1, { b: 2 }] },
    list: [],
    bytes: new Binary(Buffer.from([1, 2])),
    uuid: new UUID(),
    id: new ObjectId(),
    yes: true,
    date: new Date(),
    none: null,
    pattern: /a.b/im,
    long: Long.fromNumber(5),
    int: 3,
    stamp: new Timestamp({ t: 1, i: 2 }),
    decimal: Decimal128.fromString('1.25'),
    most: new MaxKey(),
    last: 'end',
  });
  const names: string[] = [];
  scanDocument(document, ({ name }) => void names.push(name));
  expect(names.at(-1)).toBe('last');
  expect(names).toHaveLength(17);
  expect(stringAt(document, findElement(document, 'text')!)).toBe('诉求');
  expect(documentAt(document, findElement(document, 'inner')!)).toEqual(raw({ a: [1, { b: 2 }] }));
  expect(findElement(document, 'missing')).toBeUndefined();
});

it('reads numbers of each type alike', () => {
  const document = raw({ a: new Int32(7), b: new Double(7), c: Long.fromNumber(7), d: true });
  const read = ['a', 'b', 'c', 'd'].map((name) => numberAt(document, findElement(document, name)!));
  expect(read).toEqual([7, 7, 7, 1]);
});

it('finds the documents of a sequence', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => !key.includes('\0')),
          fc.string(),
        ),
      ),
      (values) => {
        const documents = values.map(raw);
        expect([...documentsOf(Buffer.concat(documents))].map(String)).toEqual(documents.map(String));
      },
    ),
  );
});

it('never reads over the end of a broken document', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 60 }), (bytes) => {
      const document = Buffer.from(bytes);
      const { ends, error } = endsOf(document);
      expect(error === undefined || error instanceof RangeError).toBe(true);
      expect(Math.max(0, ...ends)).toBeLessThan(document.length);
    }),
  );
});

function endsOf(document: Buffer): { ends: number[]; error?: unknown } {
  const ends: number[] = [];
  try {
    scanDocument(document, ({ end }) => void ends.push(end));
    return { ends };
  } catch (error) {
    return { ends, error };
  }
}
