import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import { type Socket, io } from 'socket.io-client';

export type ConsoleSocket = Socket<ConsoleEvents, ConsoleRequests>;

/**
 * The console's socket; the session cookie says who it is. It reconnects by itself. WebSocket only:
 * polling would need every request of a page to reach the same server process.
 */
export const openSocket = (): ConsoleSocket =>
  io('/console', {
    transports: ['websocket'],
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    timeout: 10_000,
    withCredentials: true,
  });
