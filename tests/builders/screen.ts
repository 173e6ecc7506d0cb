import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Client } from './client.ts';

type Name = keyof ConsoleEvents;
type Told<E extends Name> = Parameters<ConsoleEvents[E]>[0];

/** The console's socket of a signed-in person. */
export interface Screen {
  socket: Socket<ConsoleEvents, ConsoleRequests>;
  /** The first message of a name that fits, already told or yet to come. */
  told<E extends Name>(event: E, fits?: (told: Told<E>) => boolean): Promise<Told<E>>;
  close(): void;
}

export async function openScreen(url: string, person: Client): Promise<Screen> {
  const socket: Screen['socket'] = io(`${url}/console`, {
    transports: ['websocket'],
    extraHeaders: { cookie: person.cookie, origin: url },
    forceNew: true,
  });
  const heard: { event: string; data: unknown }[] = [];
  const listeners = new Set<() => void>();
  socket.onAny((event: string, data: unknown) => {
    heard.push({ event, data });
    for (const listener of listeners) listener();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket,
    told: (event, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find((one) => one.event === event && fits(one.data as Told<typeof event>));
          if (!found) return;
          listeners.delete(look);
          resolve(found.data as Told<typeof event>);
        };
        listeners.add(look);
        look();
      }),
    close: () => void socket.close(),
  };
}
