import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What is under way at a stop may take so long to end. */
const GRACE_MS = 1_000;

/**
 * Follows the connections of a server, those that became WebSockets too, which the server itself forgets.
 * @returns closes it: connections without a request at once, the others after a short grace.
 */
export function closing(server: Server, graceMs = GRACE_MS): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  let ending = false;
  server.on('request', (_request, response) =>
    response.once('finish', () => ending && server.closeIdleConnections()),
  );
  return () =>
    new Promise((resolve) => {
      ending = true;
      const insist = setTimeout(() => open.forEach((socket) => socket.destroy()), graceMs);
      server.close(() => {
        clearTimeout(insist);
        resolve();
      });
      server.closeIdleConnections();
    });
}
