import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const base = { MONGODB_URI: 'mongodb://127.0.0.1:1/x', REDIS_URL: 'redis://127.0.0.1:2' };

describe('readConfig', () => {
  it('has defaults for everything but the engines', () => {
    expect(readConfig(base)).toMatchObject({
      host: '127.0.0.1',
      port: 12_345,
      tls: null,
      production: false,
      services: ['web', 'worker', 'clock'],
    });
  });

  it('rings agents and 110 for 15 s by default, and tells the place in the queue at 30 s, then every 45 s', () => {
    expect(readConfig(base).voiceTimers).toEqual({
      ringMs: 15_000,
      lineMs: 15_000,
      takeOverMs: 5_000,
      wrapUpMs: 60_000,
      announceFirstMs: 30_000,
      announceEveryMs: 45_000,
      trunkRestMs: 60_000,
    });
  });

  it('reads one voice node, or several that are named', () => {
    const doorsOf = (ASTERISK_WS_URL: string) => readConfig({ ...base, ASTERISK_WS_URL }).voiceDoors;
    expect(doorsOf('ws://127.0.0.1:8088/ws')).toEqual([{ nodeId: null, url: 'ws://127.0.0.1:8088/ws' }]);
    expect(doorsOf('ivr-1=ws://10.0.0.1/ws, ivr-2=wss://10.0.0.2/ws')).toEqual([
      { nodeId: 'ivr-1', url: 'ws://10.0.0.1/ws' },
      { nodeId: 'ivr-2', url: 'wss://10.0.0.2/ws' },
    ]);
    expect(() => doorsOf('ws://10.0.0.1/ws,ws://10.0.0.2/ws')).toThrow(/ASTERISK_WS_URL/u);
    expect(() => doorsOf('http://10.0.0.1')).toThrow(/ASTERISK_WS_URL/u);
  });

  it('names what is missing', () => {
    expect(() => readConfig({})).toThrow(/MONGODB_URI.*REDIS_URL/u);
  });

  it.each([
    ['plain http off loopback', { HOTLINE_HOST: '0.0.0.0' }, /plain http/u],
    ['a key without a certificate', { HOTLINE_TLS_KEY: 'key.pem' }, /belong together/u],
    [
      'a test clock in production',
      { HOTLINE_PRODUCTION: '1', HOTLINE_TEST_CLOCK: '1' },
      /HOTLINE_TEST_CLOCK/u,
    ],
    ['demo accounts in production', { HOTLINE_PRODUCTION: '1', HOTLINE_DEMO: '1' }, /HOTLINE_DEMO/u],
    ['production without a session secret', { HOTLINE_PRODUCTION: '1' }, /SESSION_SECRET/u],
    ['an unknown service', { SERVICES: 'web,mail' }, /SERVICES/u],
  ])('refuses %s', (_, more, message) => {
    expect(() => readConfig({ ...base, ...more })).toThrow(message);
  });

  it('does not repeat secret values', () => {
    expect(() => readConfig({ ...base, SESSION_SECRET: 'tooshort' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('tooshort') }),
    );
  });
});
