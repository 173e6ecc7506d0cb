import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';

/** What is used here of a connection of the driver. */
export interface DriverConnection extends EventEmitter {
  /** Why it is closed. */
  error: Error | null;
  writeCommand(this: DriverConnection, ...request: unknown[]): Promise<void>;
  command(namespace: unknown, command: object): Promise<unknown>;
}

type ConnectionClass = new (socket: Socket, options: object) => DriverConnection;

/** The driver that mongoose speaks by, whichever copy it is. */
const driver = createRequire(createRequire(import.meta.url).resolve('mongoose'));
export const { Connection } = driver('mongodb/lib/cmap/connection.js') as { Connection: ConnectionClass };

let ends = false;

/**
 * Lets a request end with its connection. The driver (7.8, 7.9) waits for a socket to drain that is destroyed and only
 * about to say so, for ever. Where the store is killed, the check whether it is back may be such a request: then no
 * other check follows, and the process never finds the store again.
 */
export function endLostWrites(): void {
  if (ends) return;
  ends = true;
  const { writeCommand } = Connection.prototype;
  Connection.prototype.writeCommand = async function (...request: unknown[]) {
    let lost = (): void => {};
    const gone = new Promise<never>((_resolve, reject) => {
      lost = () => reject(this.error ?? new Error('the connection to the store is closed'));
    });
    this.once('close', lost);
    try {
      await Promise.race([writeCommand.apply(this, request), gone]);
    } finally {
      this.off('close', lost);
    }
  };
}
