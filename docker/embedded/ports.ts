import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Listens on a TCP port until the answer is called; undefined when somebody else does. */
export function holdTcpPort(port: number, host = '127.0.0.1'): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const server = createServer().unref();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => resolve(() => server.close()));
  });
}

/** True when this TCP port can be listened on. */
export async function tcpFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const release = await holdTcpPort(port, host);
  release?.();
  return release !== undefined;
}

/** True when nobody is bound to this UDP port of a loopback address. */
export function udpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/** Above those of the engines, below the kernel's ephemeral ports: what clients are given there may be one's own port. */
const first = 26_000;
const count = 6_000;

/** A TCP port that is free now, and that stays so until somebody else asks for one, however late it is listened on. */
export async function freeTcpPort(): Promise<number> {
  for (;;) {
    const port = first + randomInt(count);
    if (await tcpFree(port)) return port;
  }
}
