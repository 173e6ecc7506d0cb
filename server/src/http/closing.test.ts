import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closing } from './closing.ts';

const NEVER_MS = 600_000;
const clients: Socket[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.destroy()));

async function serving(graceMs: number) {
  const server = createServer();
  const close = closing(server, graceMs);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, close };
}

async function ask(server: Server, ...headers: string[]): Promise<Socket> {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  clients.push(client);
  client.write(['GET / HTTP/1.1', 'Host: x', ...headers, '', ''].join('\r\n'));
  return client;
}

describe('closing a server', () => {
  it('ends a connection at once that is only kept alive', async () => {
    const { server, close } = await serving(NEVER_MS);
    server.on('request', (_request, response: ServerResponse) => response.end('yes'));
    const client = await ask(server, 'Connection: keep-alive');
    await once(client, 'data');
    await close();
    expect(server.listening).toBe(false);
  });

  it('lets an answer that is under way be sent', async () => {
    const { server, close } = await serving(NEVER_MS);
    const client = await ask(server);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    const closed = close();
    response.end('said');
    const [answer] = (await once(client, 'data')) as [Buffer];
    expect(answer.toString()).toContain('said');
    await closed;
  });

  it('ends WebSockets and requests without an end after the grace', async () => {
    const { server, close } = await serving(20);
    server.on('upgrade', (_request, socket: Socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    );
    const webSocket = await ask(server, 'Connection: Upgrade', 'Upgrade: websocket');
    await once(webSocket, 'data');
    await ask(server);
    await once(server, 'request');
    await close();
    expect(server.listening).toBe(false);
  });
});
