import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Namespace, Server, Socket } from 'socket.io';
import { rooms } from './rooms.ts';

export interface ConsoleData {
  person: Person;
  sessionId: string;
}
export type ConsoleNamespace = Namespace<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;
type ConsoleSocket = Socket<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;

/** What the server does with a person's control channel. */
export interface PresenceListener {
  registered(person: Person): Promise<void>;
  lost(person: Person): Promise<void>;
  /** A sign of life, at least every `pingInterval`. */
  alive(person: Person): void;
}

/** Who a request's session cookie belongs to; `null` = nobody. */
export type WhoIs = (request: Socket['request']) => Promise<ConsoleData | null>;

/** Opens the namespace `/console` for signed-in people. */
export const openConsole = (io: Server, whoIs: WhoIs, presence: PresenceListener): ConsoleNamespace => {
  const console = io.of('/console') as unknown as ConsoleNamespace;
  console.use(async (socket, next) => {
    const who = await whoIs(socket.request);
    if (who) Object.assign(socket.data, who);
    next(who ? undefined : new Error('not-signed-in'));
  });
  console.on('connection', (socket) => void attend(socket, presence));
  return console;
};

const attend = async (socket: ConsoleSocket, presence: PresenceListener): Promise<void> => {
  const { person } = socket.data;
  let registered = false;
  socket.on('softphone-registered', async (state) => {
    registered = state.registered;
    await (state.registered ? presence.registered(person) : presence.lost(person));
  });
  socket.conn.on('packet', ({ type }) => {
    if (type === 'pong' && registered) presence.alive(person);
  });
  socket.on('disconnect', async () => {
    if (registered) await presence.lost(person);
  });
  await socket.join(rooms.of(person));
};
