import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';
import type { Context } from '../context.ts';
import { livingDoor } from '../link/living-door.ts';
import { isOwnOrigin } from './origin-check.ts';
import { personOfSession } from './person-of-session.ts';

/** Passes SIP over WebSocket (`/ws`) on to Asterisk, for pages of ours with a valid session only; of several nodes to one that lives. */
export function passWebSockets(server: Server, context: Context): void {
  const { voiceDoors } = context.config;
  if (voiceDoors.length === 0) return;
  const proxy = createProxyServer({ ws: true, ignorePath: true });
  proxy.on('error', (error) => context.log.warn({ err: error }, 'SIP over WebSocket failed'));
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://x').pathname !== '/ws') return;
    void admit(context, request).then(async (admitted) => {
      if (!admitted) return refuse(socket, '401 Unauthorized');
      const door = await livingDoor(voiceDoors);
      if (door) proxy.ws(request, socket, head, { target: door.url });
      else refuse(socket, '502 Bad Gateway');
    });
  });
}

async function admit(context: Context, request: IncomingMessage): Promise<boolean> {
  if (request.headers.origin === undefined || !isOwnOrigin(context.config, request)) return false;
  const signedIn = await context.sessions.ofUpgrade(request).catch(() => null);
  const person = signedIn === null ? undefined : personOfSession(context.directory, signedIn);
  return person !== undefined && !person.mustChangePassword;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
