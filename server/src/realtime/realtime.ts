import type { CaseChange } from '@hotline/shared/contracts/socket';
import type { Context } from '../context.ts';
import { concerns, concernsFile } from '../policies/notice-concerns.ts';
import { mayRead } from '../policies/ticket-access.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { Announcement, Realtime } from '../ports.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import type { ConsoleNamespace } from './console-server.ts';
import { rooms } from './rooms.ts';

type Carried =
  | { kind: 'case'; change: CaseChange }
  | { kind: 'ticket'; ticketId: string; type: string; at: number }
  | { kind: 'notice'; ticketId: string | null; notice: (Announcement & { kind: 'notice' })['notice'] };

/** Announcements of any process; carried as ids, read again where they are shown. */
export const realtimeOver = (
  { bus }: Pick<Context, 'bus'>,
  endSessions: Realtime['endSessions'],
): Realtime => ({
  publish: (announcement) => bus.publish('announcement', JSON.stringify(carried(announcement))),
  endSessions,
});

/** Drops a person's sockets in every process, but that of the session named. */
export const endSessionsOf =
  (console: ConsoleNamespace): Realtime['endSessions'] =>
  (personId, code, keepSessionId) => {
    void (async () => {
      for (const socket of await console.in(rooms.person(personId)).fetchSockets()) {
        if (socket.data.sessionId === keepSessionId) continue;
        socket.emit('session-ended', { code });
        socket.disconnect(true);
      }
    })();
  };

/** Shows announcements to the sockets of this process, each only what its person may read. */
export function showAnnouncements(context: Context, console: ConsoleNamespace): void {
  context.bus.on('announcement', (text) => {
    void show(context, console, JSON.parse(text) as Carried).catch((error: unknown) =>
      context.log.error({ err: error }, 'an announcement was not shown'),
    );
  });
}

async function show(context: Context, console: ConsoleNamespace, carried: Carried): Promise<void> {
  if (console.sockets.size === 0) return;
  if (carried.kind === 'case') return void console.emit('case', carried.change);
  const loaded = carried.ticketId ? await loadTicket(context.store, carried.ticketId) : null;
  for (const socket of console.sockets.values()) {
    const person = context.directory.person(socket.data.person.id);
    if (!person || (loaded && !mayRead(context, loaded.state, person))) continue;
    if (carried.kind === 'notice') {
      const { notice } = carried;
      if (concerns(notice.kind, person) && concernsFile(context, notice.file, person))
        socket.emit('notice', notice);
    } else if (loaded) {
      const { type, at } = carried;
      socket.emit('ticket', { row: presentRow(loaded.state, loaded.version), type, at });
    }
  }
}

const carried = (announcement: Announcement): Carried =>
  announcement.kind !== 'notice'
    ? announcement
    : { kind: 'notice', ticketId: announcement.ticket?.id ?? null, notice: announcement.notice };
