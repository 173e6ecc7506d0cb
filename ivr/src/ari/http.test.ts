import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { connectAri, type Ari, AriError, unlessGone } from './http.ts';

/** What Asterisk's HTTP server would answer to each request, in raw bytes. */
type Answers = (request: string, nth: number) => readonly string[];

const opened: { server: Server; ari: Ari }[] = [];
afterEach(() => {
  for (const { server, ari } of opened.splice(0)) {
    ari.close();
    server.close();
  }
});

async function asterisk(answers: Answers) {
  const seen = { requests: [] as string[], sockets: [] as Socket[] };
  const server = createServer((socket) => {
    seen.sockets.push(socket.setNoDelay());
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const parts = answers(String(data), seen.requests.push(String(data)));
      for (const [i, part] of parts.entries()) setTimeout(() => socket.write(part), i * 5);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ari`;
  const ari = connectAri({ url, user: 'hotline', password: 'secret' });
  opened.push({ server, ari });
  return { ari, seen };
}

const answer = (status: string, body = '') =>
  `HTTP/1.1 ${status}\r\nServer: Asterisk/22\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

test('a request names what it is, and its answer may come in any pieces', async () => {
  const whole = answer('200 OK', '{"value":"市民"}');
  const { ari, seen } = await asterisk(() => [whole.slice(0, 9), whole.slice(9, 60), whole.slice(60)]);
  expect(await ari.post('channels/a/play', { media: 'sound:x,y', lang: undefined }, { n: '中' })).toEqual({
    value: '市民',
  });
  const [head, body] = seen.requests[0]!.split('\r\n\r\n');
  expect(head!.split('\r\n')).toEqual([
    'POST /ari/channels/a/play?media=sound%3Ax%2Cy HTTP/1.1',
    expect.stringMatching(/^host: 127\.0\.0\.1:\d+$/u),
    'connection: keep-alive',
    `authorization: Basic ${btoa('hotline:secret')}`,
    'content-type: application/json',
    'content-length: 11',
  ]);
  expect(body).toBe('{"n":"中"}');
});

test('connections are kept, and no more than eight are open at once', async () => {
  const { ari, seen } = await asterisk(() => [answer('204 No Content')]);
  expect(await ari.get('asterisk/ping')).toBeUndefined();
  await ari.remove('channels/a');
  await Promise.all(Array.from({ length: 30 }, (_, i) => ari.post(`channels/${i}`)));
  expect(seen.requests).toHaveLength(32);
  expect(seen.sockets).toHaveLength(8);
});

test('a refusal tells its status', async () => {
  const { ari } = await asterisk(() => [answer('404 Not Found', '{"message":"Channel not found"}')]);
  const refusal = await ari.get('channels/a').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AriError);
  expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining('Channel not found') });
  expect(await unlessGone(ari.get('channels/a'))).toBeUndefined();
});

test('an answer that is cut short, or none of Asterisk, is a failure and no answer', async () => {
  const bad = [['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'], ['SSH-2.0-x\r\n\r\n']];
  const { ari, seen } = await asterisk((_, nth) => bad[nth - 1]!);
  const cut = ari.get('one').catch((error: unknown) => error);
  await expect.poll(() => seen.requests.length, { timeout: 20_000 }).toBe(1);
  setTimeout(() => seen.sockets[0]!.end(), 20);
  expect(await cut).toMatchObject({ status: 0 });
  expect(await ari.get('two').catch((error: unknown) => error)).toMatchObject({ status: 0 });
});

test('a name that would break out of its line is never sent', async () => {
  const { ari, seen } = await asterisk(() => [answer('200 OK', '{}')]);
  await expect(ari.get('channels/a\r\nX: y')).rejects.toMatchObject({ status: 0 });
  await expect(ari.get('channels/市民')).rejects.toMatchObject({ status: 0 });
  expect(seen.requests).toEqual([]);
});

test('nobody listens there: told, not waited for', async () => {
  const { ari, seen } = await asterisk(() => []);
  const { server } = opened[0]!;
  await new Promise((resolve) => server.close(resolve));
  await expect(ari.get('asterisk/ping')).rejects.toMatchObject({ status: 0 });
  expect(seen.requests).toEqual([]);
});
