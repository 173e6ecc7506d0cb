import { expect, it } from 'vitest';
import { readBenchArguments } from './arguments.ts';

it('reads the name, the form of the output and the options of a benchmark', () => {
  expect(
    readBenchArguments(['intake', '--json', '--in-flight', '32', '--relay', '--mode', 'durable']),
  ).toEqual({
    name: 'intake',
    list: false,
    json: true,
    options: { inFlight: 32, relay: true, mode: 'durable' },
  });
});

it('knows the wish for a list', () => {
  expect(readBenchArguments(['--list'])).toMatchObject({ name: undefined, list: true });
});
