import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPrev, isSigned, lineHash, makeAnchor } from './anchor.ts';
import { checkAnchors } from './check-anchors.ts';
import { merkleRoot } from './merkle.ts';
import type { Head } from './merkle.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const heads = fc.array(
  fc.record({
    ticketId: fc.uuid(),
    seq: fc.integer({ min: 1, max: 99 }),
    head: fc.stringMatching(/^[0-9a-f]{8}$/u),
  }),
  { minLength: 1, maxLength: 20 },
);

function chain(...batches: Head[][]): string[] {
  let prev = firstPrev;
  return batches.map((batch, index) => {
    const line = JSON.stringify(makeAnchor(batch, { number: index + 1, at: 1000 + index, prev }, privateKey));
    prev = lineHash(line);
    return line;
  });
}

const check = (lines: string[]) =>
  checkAnchors([{ name: 'a', lines }], [], publicKey).broken.map(({ what, anchor }) => [what, anchor]);

describe('a chain of anchors', () => {
  it('holds as it was written, and gives every head back', () => {
    fc.assert(
      fc.property(fc.array(heads, { minLength: 1, maxLength: 5 }), (batches) => {
        const { broken, count } = checkAnchors([{ name: 'a', lines: chain(...batches) }], [], publicKey);
        expect(broken).toEqual([]);
        expect(count).toBe(batches.flat().length);
      }),
      { numRuns: 30 },
    );
  });

  it('breaks where a line is missing, swapped or altered', () => {
    const head = (ticketId: string): Head => ({ ticketId, seq: 1, head: 'ab' });
    const [one, two, three] = chain([head('a')], [head('b')], [head('c')]) as [string, string, string];
    expect(check([one, three])).toEqual([['anchor-missing', 2]]);
    expect(check([two, one, three])).toEqual([['anchor-missing', 1]]);
    expect(check([one, two.replace('"b"', '"x"'), three])).toEqual([['anchor-root-wrong', 2]]);
    expect(check([one, two.slice(0, -3), three])).toEqual([['anchor-unreadable', 2]]);
  });

  it('is not believed when another key signed it', () => {
    const stranger = generateKeyPairSync('ed25519').publicKey;
    const anchor = makeAnchor([], { number: 1, at: 1, prev: firstPrev }, privateKey);
    expect(isSigned(anchor, publicKey)).toBe(true);
    expect(isSigned(anchor, stranger)).toBe(false);
  });

  it('changes its root with any head', () => {
    fc.assert(
      fc.property(heads, fc.nat(), (some, pick) => {
        const at = pick % some.length;
        const changed = some.with(at, { ...some[at]!, seq: some[at]!.seq + 1 });
        expect(merkleRoot(changed)).not.toBe(merkleRoot(some));
      }),
    );
  });
});
