import { WebSocket } from 'ws';
import type { AriAddress } from './http.ts';
import type { AriEvent } from './types.ts';

export interface EventListener {
  /** The Stasis application is registered: channels enter it from now on. */
  onOpen: () => void;
  onEvent: (event: AriEvent) => void;
  onClose: (reason: string) => void;
  /** Nobody listens there: Asterisk itself has ended, not just its stream. */
  onRefused: () => void;
}

const firstRetryMs = 100;
const lastRetryMs = 2000;
const pingMs = 5000;

/** Subscribes to a Stasis application's events and subscribes again whenever the connection is lost. */
export function listenToAri(
  address: AriAddress,
  app: string,
  listener: EventListener,
): { close: () => void } {
  let closed = false;
  let socket: WebSocket | undefined;
  let retryMs = firstRetryMs;
  let timer: NodeJS.Timeout | undefined;

  function open(): void {
    const url = `${address.url.replace(/^http/u, 'ws')}/events?app=${app}`;
    const current = new WebSocket(url, { auth: `${address.user}:${address.password}` });
    let alive = true;
    const pulse = setInterval(() => {
      if (!alive) return current.terminate();
      alive = false;
      if (current.readyState === WebSocket.OPEN) current.ping();
    }, pingMs);
    socket = current;
    current.on('pong', () => (alive = true));
    current.on('open', () => {
      retryMs = firstRetryMs;
      listener.onOpen();
    });
    current.on('message', (data) => listener.onEvent(JSON.parse(String(data)) as AriEvent));
    current.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') listener.onRefused();
      current.terminate();
    });
    current.on('close', (code) => {
      clearInterval(pulse);
      if (closed) return;
      listener.onClose(`events closed with ${code}`);
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, lastRetryMs);
    });
  }

  open();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      socket?.terminate();
    },
  };
}
