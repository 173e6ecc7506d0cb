import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Logger } from 'pino';
import type { Namespace, Server, Socket } from 'socket.io';
import { rooms } from './rooms.ts';

export interface ConsoleData {
  person: Person;
  sessionId: string;
  signedInAt: number;
}
export type ConsoleNamespace = Namespace<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;
type ConsoleSocket = Socket<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;

/** What the server does with a person's control channel. */
export interface PresenceListener {
  registered(person: Person, legUp: boolean): Promise<void>;
  lost(person: Person): Promise<void>;
  /** A sign of life, at least every `pingInterval`. */
  alive(person: Person): void;
}

/** Who a request's session cookie belongs to; `null` = nobody. */
export type WhoIs = (request: Socket['request']) => Promise<ConsoleData | null>;

/** Opens the namespace `/console` for signed-in people. */
export const openConsole = (
  io: Server,
  whoIs: WhoIs,
  presence: PresenceListener,
  log: Logger,
): ConsoleNamespace => {
  const console = io.of('/console') as unknown as ConsoleNamespace;
  console.use(async (socket, next) => {
    const who = await whoIs(socket.request).catch(() => null);
    if (who) Object.assign(socket.data, who);
    next(who ? undefined : new Error('not-signed-in'));
  });
  console.on('connection', (socket) => attend(socket, presence, log));
  return console;
};

const attend = (socket: ConsoleSocket, presence: PresenceListener, log: Logger): void => {
  const { person } = socket.data;
  let registered = false;
  const tell = (told: Promise<void>): void =>
    void told.catch((error: unknown) =>
      log.error({ err: error }, 'the presence of an agent was not recorded'),
    );
  socket.on('softphone-registered', (state) => {
    registered = state?.registered === true;
    tell(registered ? presence.registered(person, state.legUp === true) : presence.lost(person));
  });
  socket.conn.on('packet', ({ type }) => {
    if (type === 'pong' && registered) presence.alive(person);
  });
  socket.on('disconnect', () => {
    if (registered) tell(presence.lost(person));
  });
  void socket.join(rooms.of(person));
};
