import { describe, expect, it } from 'vitest';
import { SetupError } from '../../embedded/setup-error.ts';
import { isLoopback, readOptions } from './options.ts';

describe('readOptions', () => {
  it('serves this machine alone by default', () => {
    expect(readOptions([])).toMatchObject({
      host: '127.0.0.1',
      port: 12_345,
      production: false,
      tls: undefined,
    });
  });

  it('takes a certificate with its key', () => {
    const options = readOptions(['--host', '10.1.2.3', '--tls-cert', '/a.pem', '--tls-key', '/b.pem']);
    expect(options).toMatchObject({ host: '10.1.2.3', tls: { cert: '/a.pem', key: '/b.pem' } });
  });

  it.each([
    [['--tls-cert', 'a.pem'], '--tls-cert and --tls-key belong together.'],
    [['--port', '70000'], '--port takes a number'],
    [['--port', 'x'], '--port takes a number'],
    [['--prot', '1'], "Unknown option '--prot'. See npm start -- --help."],
    [['extra'], 'Unexpected argument'],
  ])('refuses %j in one sentence', (args, reason) => {
    expect(() => readOptions(args)).toThrow(SetupError);
    expect(() => readOptions(args)).toThrow(reason);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
  ])('%s: %s', (host, is) => {
    expect(isLoopback(host)).toBe(is);
  });
});
