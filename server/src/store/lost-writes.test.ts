import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Connection, endLostWrites } from './lost-writes.ts';

describe('a request to a store that is gone', () => {
  const server = createServer((socket) => socket.resume());
  beforeAll(async () => {
    endLostWrites();
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => void server.close());

  const connected = async (): Promise<Socket> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  const options = { id: 1, generation: 1, hostAddress: { toString: () => 'store' }, monitorCommands: false };
  const ask = (socket: Socket, content: string) =>
    new Connection(socket, options).command({ db: 'admin', toString: () => 'admin.$cmd' }, { ping: content });

  it('ends, though its socket is destroyed and has not told so yet', async () => {
    const socket = await connected();
    const asked = ask(socket, '');
    socket.destroy();
    await expect(asked).rejects.toThrow('closed');
  });

  it('ends, though more is to be sent than the socket takes at once', async () => {
    const socket = await connected();
    const asked = ask(socket, 'x'.repeat(8_000_000));
    await new Promise(setImmediate);
    expect(socket.writableNeedDrain).toBe(true);
    socket.destroy();
    await expect(asked).rejects.toThrow('closed');
  });
});
