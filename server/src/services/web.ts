import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Context } from '../context.ts';
import { openCallDesk } from '../calls/open-call-desk.ts';
import { createApp } from '../http/app.ts';
import { closing } from '../http/closing.ts';
import { passWebSockets } from '../http/websocket-door.ts';
import type { Service } from './service.ts';

export interface WebService extends Service {
  server: Server;
  /** Where it listens, e.g. `http://127.0.0.1:12345`. */
  url: string;
}

/** Longer than a browser or a proxy keeps an idle connection, so that they close it and never we. */
const KEEP_ALIVE_MS = 75_000;

/** REST, pages and WebSockets on one port. */
export async function startWeb(context: Context): Promise<WebService> {
  const { config } = context;
  const calls = await openCallDesk(context);
  const app = createApp(context);
  const server = config.tls
    ? createTlsServer({ cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) }, app)
    : createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const close = closing(server);
  calls.attach(server);
  passWebSockets(server, context);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    server,
    url: `${config.tls ? 'https' : 'http'}://${host}:${port}`,
    stop: async () => {
      // Together, since socket.io closes the server as well and waits for it.
      await Promise.all([close(), calls.stop()]);
    },
  };
}
