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

/** A TCP port that the system gives. */
export function freeTcpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
