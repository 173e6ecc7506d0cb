import { expect, test } from 'vitest';
import { isHeard } from './message-file.ts';

const rate = 8000;
const tone = (seconds: number, amplitude: number) =>
  Int16Array.from({ length: rate * seconds }, (_, i) => amplitude * Math.sin((2 * Math.PI * 440 * i) / rate));

test('a message is heard when somebody speaks in it, however softly', () => {
  expect(isHeard(tone(1, 300))).toBe(true);
  expect(isHeard(new Int16Array([...new Int16Array(rate * 4), ...tone(0.3, 2000)]))).toBe(true);
});

test('an idle line, a click and nothing at all are not', () => {
  expect(isHeard(tone(5, 16))).toBe(false);
  expect(isHeard(new Int16Array([...tone(0.05, 9000), ...new Int16Array(rate * 5)]))).toBe(false);
  expect(isHeard(new Int16Array())).toBe(false);
});
