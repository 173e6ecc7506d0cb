import type { Context } from '../context.ts';
import type { ConsoleNamespace } from './console-server.ts';

const TELL_EVERY_MS = 10_000;

/** Tells screens the server's time: when they connect, every ten seconds, and when a test moves the clock. */
export function tellTime(
  { clock, testClock }: Pick<Context, 'clock' | 'testClock'>,
  console: ConsoleNamespace,
): { stop(): void } {
  const tellAll = (): void => void console.local.emit('server-time', { now: clock.now() });
  console.on('connection', (socket) => void socket.emit('server-time', { now: clock.now() }));
  testClock?.onMove(tellAll);
  const timer = setInterval(tellAll, TELL_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
