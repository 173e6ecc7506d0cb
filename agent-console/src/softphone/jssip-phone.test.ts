import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openJssipPhone } from './jssip-phone.ts';
import type { SoftphoneEvent } from './state.ts';

/** Connections to a registrar that takes every registration, unless it is deaf. */
const sockets: Registrar[] = [];
let isDeaf = false;

class Registrar {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readyState = this.CONNECTING;
  onopen = (): void => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;

  constructor() {
    sockets.push(this);
    setTimeout(() => {
      this.readyState = this.OPEN;
      this.onopen();
    });
  }

  send(request: string): void {
    if (!isDeaf) setTimeout(() => this.onmessage({ data: accepted(request) }));
  }

  close(): void {
    this.readyState = 3;
  }
}

/** RFC 3261 §10.3: what is kept is told with the time that is left of it; nothing after `expires=0`. */
const accepted = (request: string): string => {
  const kept = request
    .split('\r\n')
    .filter((line) => /^(?:Via|From|To|Call-ID|CSeq|Contact):/u.test(line))
    .filter((line) => !line.endsWith('expires=0'))
    .map((line) => (line.startsWith('To:') ? `${line};tag=there` : line));
  return ['SIP/2.0 200 OK', ...kept, 'Content-Length: 0', '', ''].join('\r\n');
};

const account = { sipUser: 'a1', password: 'p', realm: 'asterisk', wsPath: '/ws' };
const events: SoftphoneEvent['type'][] = [];
beforeEach(() => {
  sockets.length = 0;
  events.length = 0;
  isDeaf = false;
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', { protocol: 'http:', host: 'hotline.example' });
  vi.stubGlobal('WebSocket', Registrar);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('registers over a new connection when nobody answers that the registration is taken back', async () => {
  const phone = openJssipPhone(account, {} as HTMLAudioElement, ({ type }) => events.push(type));
  await vi.advanceTimersByTimeAsync(100);
  expect(events).toEqual(['registered']);
  isDeaf = true;
  phone.registerAnew(false);
  await vi.advanceTimersByTimeAsync(1_400);
  expect(events).toEqual(['registered']);
  isDeaf = false;
  await vi.advanceTimersByTimeAsync(1_200);
  expect(sockets).toHaveLength(2);
  expect(events.at(-1)).toBe('registered');
  phone.stop();
});

it('registers over a new connection when nobody answers, waiting longer each time', async () => {
  isDeaf = true;
  const phone = openJssipPhone(account, {} as HTMLAudioElement, ({ type }) => events.push(type));
  await vi.advanceTimersByTimeAsync(3_900);
  expect(sockets).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(sockets).toHaveLength(2);
  isDeaf = false;
  await vi.advanceTimersByTimeAsync(7_800);
  expect(sockets).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(400);
  expect(sockets).toHaveLength(3);
  expect(events.at(-1)).toBe('registered');
  phone.registerAgain();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sockets).toHaveLength(3);
  phone.stop();
});

it('gives up a registration that is waited for when the network is another', async () => {
  isDeaf = true;
  const phone = openJssipPhone(account, {} as HTMLAudioElement, ({ type }) => events.push(type));
  await vi.advanceTimersByTimeAsync(1_000);
  isDeaf = false;
  phone.registerAnew(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(events.at(-1)).toBe('registered');
  phone.stop();
});
