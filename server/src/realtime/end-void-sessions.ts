import type { Context } from '../context.ts';
import { personOfSession } from '../http/person-of-session.ts';
import type { ConsoleNamespace } from './console-server.ts';

/** Drops the sockets of this process whose account was closed or given another password. */
export function endVoidSessions({ directory }: Pick<Context, 'directory'>, console: ConsoleNamespace): void {
  directory.onChange(() => {
    for (const socket of console.sockets.values()) {
      const { person, signedInAt } = socket.data;
      if (personOfSession(directory, { personId: person.id, signedInAt })) continue;
      socket.emit('session-ended', { code: 'account-changed' });
      socket.disconnect(true);
    }
  });
}
