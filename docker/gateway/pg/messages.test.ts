import { expect, it } from 'vitest';
import { bindAndExecute, startupMessage } from './messages.ts';
import { readPgError } from './pg-error.ts';

it('binds each kind of parameter in its binary form, and asks for binary results', () => {
  const message = bindAndExecute('s1', ['投', Buffer.from([9]), 1, 2n, true, null]);
  const bind = message.subarray(0, 1 + message.readInt32BE(1));
  const tail = message.subarray(bind.length);
  expect(bind.toString('latin1', 0, 9).slice(5)).toBe('\0s1\0');
  const values = bind.subarray(9 + 6);
  expect(values.toString('hex')).toBe(
    [
      '00000003e68a95',
      '0000000109',
      '0000000400000001',
      '000000080000000000000002',
      '0000000101',
      'ffffffff',
      '00010001',
    ].join(''),
  );
  expect([String.fromCharCode(tail[0]!), tail.readInt32BE(1), tail.subarray(10).toString('latin1')]).toEqual([
    'E',
    9,
    'S\0\0\0\x04',
  ]);
});

it('starts a session with protocol 3.0', () => {
  const message = startupMessage({ user: 'postgres' });
  expect(message.readInt32BE(0)).toBe(message.length);
  expect(message.subarray(4).toString('latin1')).toBe('\0\x03\0\0user\0postgres\0\0');
});

it('reads the fields of an error', () => {
  const fields = Buffer.from('SERROR\0C23505\0Mtwice\0Dthe key\0nidx\0\0');
  const error = readPgError(Buffer.concat([Buffer.from('E\0\0\0\0'), fields]));
  expect(error).toMatchObject({ code: '23505', message: 'twice', detail: 'the key', constraint: 'idx' });
});
