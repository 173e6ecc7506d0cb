import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Logger } from 'pino';
import type { Namespace, Server, Socket } from 'socket.io';
import { rooms } from './rooms.ts';

export interface ConsoleData {
  person: Person;
  sessionId: string;
  signedInAt: number;
  /** The softphone of this page is there. */
  registered?: boolean;
}
export type ConsoleNamespace = Namespace<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;
type ConsoleSocket = Socket<ConsoleRequests, ConsoleEvents, Record<string, never>, ConsoleData>;

/** What the server does with a person's control channel. */
export interface PresenceListener {
  registered(person: Person, legUp: boolean): Promise<void>;
  /** `isElsewhere`: whether another page of his has a telephone that is there. */
  lost(person: Person, isElsewhere?: () => Promise<boolean>): Promise<void>;
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
  console.on('connection', (socket) => attend(console, socket, presence, log));
  return console;
};

const attend = (
  console: ConsoleNamespace,
  socket: ConsoleSocket,
  presence: PresenceListener,
  log: Logger,
): void => {
  const { person } = socket.data;
  const tell = (told: Promise<void>): void =>
    void told.catch((error: unknown) =>
      log.error({ err: error }, 'the presence of an agent was not recorded'),
    );
  socket.on('softphone-registered', (state) => {
    const registered = state?.registered === true;
    socket.data.registered = registered;
    tell(registered ? presence.registered(person, state.legUp === true) : presence.lost(person));
  });
  socket.conn.on('packet', ({ type }) => {
    if (type === 'pong' && socket.data.registered) presence.alive(person);
  });
  socket.on('disconnect', () => {
    if (socket.data.registered) tell(presence.lost(person, () => hasAnother(console, person)));
  });
  void socket.join(rooms.of(person));
};

/**
 * After a change of network the page has come back already over another connection when the end of the first is noticed.
 * A process that does not answer knows of none.
 */
const hasAnother = async (console: ConsoleNamespace, person: Person): Promise<boolean> => {
  const isThere = ({ data }: { data: ConsoleData }): boolean => data.registered === true;
  const room = rooms.person(person.id);
  if ((await console.local.in(room).fetchSockets()).some(isThere)) return true;
  return (
    await console
      .in(room)
      .fetchSockets()
      .catch(() => [])
  ).some(isThere);
};
