import { expect, it } from 'vitest';
import { codeName, codeOfState, unpackState } from './codes.ts';
import { CommandError } from './command-error.ts';
import { toCommandError } from './from-postgres.ts';
import { PgError } from '../pg/pg-error.ts';

it('unpacks the state of a write error', () => {
  expect(unpackState(285_999_133)).toBe('M003A');
  expect(codeOfState('M003A')).toBe(17419);
});

it.each([
  ['M001C', 11000, 'DuplicateKey'],
  ['23P01', 11000, 'DuplicateKey'],
  ['40P01', 112, 'WriteConflict'],
  ['57014', 50, 'MaxTimeMSExpired'],
  ['42P01', 26, 'NamespaceNotFound'],
  ['XX000', 1, 'InternalError'],
])('gives %s the code %i', (state, code, name) => {
  expect(codeOfState(state)).toBe(code);
  expect(codeName(code)).toBe(name);
});

it('tells drivers to repeat a write that met a stopping store', () => {
  const refusal = toCommandError(new PgError('57P01', 'terminating connection'));
  expect(refusal.toReply()).toEqual({
    ok: 0,
    errmsg: 'terminating connection',
    code: 91,
    codeName: 'ShutdownInProgress',
    errorLabels: ['RetryableWriteError'],
  });
});

it('keeps what a refusal says of itself', () => {
  const refusal = new CommandError(11000, 'twice', [], { keyPattern: { no: 1 } });
  expect(toCommandError(refusal).toReply()).toMatchObject({ code: 11000, keyPattern: { no: 1 } });
});
