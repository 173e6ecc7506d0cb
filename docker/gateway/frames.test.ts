import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameCutter } from './frames.ts';

const frameOf = (body: Uint8Array) => {
  const frame = Buffer.alloc(4 + body.length);
  frame.writeInt32LE(frame.length);
  frame.set(body, 4);
  return frame;
};

const cutter = () => new FrameCutter(4, (head) => head.readInt32LE(0));

it('finds the same frames however the stream is cut', () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 });
  const cuts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(bodies, cuts, (bodies, cuts) => {
      const stream = Buffer.concat(bodies.map(frameOf));
      const frames = cutter();
      const found: Buffer[] = [];
      for (let at = 0, i = 0; at < stream.length; i += 1) {
        const size = cuts[i % cuts.length]!;
        frames.push(stream.subarray(at, at + size));
        at += size;
        for (let frame = frames.next(); frame; frame = frames.next()) found.push(frame);
      }
      expect(found.map((frame) => [...frame.subarray(4)])).toEqual(bodies.map((body) => [...body]));
    }),
  );
});

it('does not copy a frame that came in one piece', () => {
  const frames = cutter();
  const chunk = frameOf(new Uint8Array([1, 2, 3]));
  frames.push(chunk);
  expect(frames.next()).toBe(chunk);
  expect(frames.next()).toBeUndefined();
});

it('passes on the refusal of a length', () => {
  const frames = new FrameCutter(4, () => {
    throw new RangeError('too long');
  });
  frames.push(Buffer.alloc(4));
  expect(() => frames.next()).toThrow('too long');
});
