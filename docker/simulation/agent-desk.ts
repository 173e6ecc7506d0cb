import { setTimeout as pause } from 'node:timers/promises';
import { connectAri, unlessGone } from '@hotline/ivr/ari/http';
import type { Network } from '@hotline/ivr/network/network';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { Telephone } from '@hotline/ivr/network/telephone';
import type { ConsoleEvents, ConsoleRequests } from '@hotline/shared/contracts/socket';
import { io, type Socket } from 'socket.io-client';
import { Person, Refused } from './person.ts';

/** The running hotline as an agent's desk finds it. */
export interface Premises {
  url: string;
  ari: { url: string; user: string; password: string };
}

const patienceMs = 30_000;
const lookEveryMs = 200;

/** A desk with a telephone of the simulated network and the control channel of a console. */
export class AgentDesk {
  readonly person: Person;
  readonly #telephone: Telephone;
  readonly #socket: Socket<ConsoleEvents, ConsoleRequests>;

  private constructor(person: Person, telephone: Telephone, socket: Socket<ConsoleEvents, ConsoleRequests>) {
    this.person = person;
    this.#telephone = telephone;
    this.#socket = socket;
  }

  /** Signs in and registers the telephone; not ready yet. */
  static async open(
    { url, ari }: Premises,
    network: Network,
    account: { username: string; password: string },
  ): Promise<AgentDesk> {
    const person = await Person.signIn(url, account.username, account.password);
    const socket: Socket<ConsoleEvents, ConsoleRequests> = io(`${url}/console`, {
      transports: ['websocket'],
      extraHeaders: { cookie: person.cookie },
      forceNew: true,
    });
    const softphone = await unlessRefused(() =>
      person.send<{ sipUser: string; password: string }>('POST', '/agent/softphone'),
    );
    const registrar = new URL(ari.url).host;
    const telephone = await network.agent(softphone.sipUser, softphone.password, registrar);
    await isRegistered(ari, softphone.sipUser);
    socket.on('connect', () => socket.emit('softphone-registered', { registered: true }));
    if (socket.connected) socket.emit('softphone-registered', { registered: true });
    return new AgentDesk(person, telephone, socket);
  }

  /** Ends wrap-up or a pause; waits while the server still sees a call or no telephone. */
  async ready(): Promise<void> {
    await unlessRefused(() => this.person.send('PUT', '/agent/state', { state: 'ready' }));
  }

  /** The next call, answered at once. */
  rings(timeoutMs: number): Promise<TelephoneCall> {
    return this.#telephone.rings(timeoutMs);
  }

  /** Leaves the citizen, who is asked to rate. */
  async askForRating(callId: string): Promise<void> {
    await this.person.send('POST', `/calls/${callId}/orders`, { type: 'survey' });
  }

  async close(): Promise<void> {
    this.#socket.disconnect();
    await this.person.signOut();
  }
}

async function isRegistered(address: Premises['ari'], sipUser: string): Promise<void> {
  const ari = connectAri(address);
  try {
    await eventually(
      () => `${sipUser} does not register`,
      async () => {
        // One of several voice nodes may be told of the account a moment later.
        const known = await unlessGone(ari.get<{ state: string }>(`endpoints/PJSIP/${sipUser}`));
        return known?.state === 'online' || undefined;
      },
    );
  } finally {
    ari.close();
  }
}

/** Asks again while the server refuses: its voice side may just be starting, a call just be ending. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T> {
  let why = '';
  const look = () =>
    ask().catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      why = error.message;
      return undefined;
    });
  return eventually(() => why, look);
}

async function eventually<T>(failure: () => string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patienceMs; ; await pause(lookEveryMs)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(failure());
  }
}
