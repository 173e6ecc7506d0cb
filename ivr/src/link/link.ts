import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  allAccounts,
  callOrder,
  provisionOrder,
  type Ack,
  type CallFact,
  type CallOrder,
  type LinkFacts,
  type LinkOrders,
  type LiveCall,
  type ProvisionOrder,
} from '@hotline/shared/contracts/link';
import type { FailedPrompts } from '@hotline/shared/contracts/link-prompts';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { Journal } from './journal.ts';
import { fetchSound, followPrompts, type PromptHandlers, tellFailed } from './prompt-link.ts';

export interface LinkHandlers extends PromptHandlers {
  onOrder: (order: CallOrder) => Promise<Ack>;
  onProvision: (order: ProvisionOrder) => Promise<Ack>;
  onDeprovision: (sipUser: string) => Promise<Ack>;
  onAccounts: (all: ProvisionOrder[]) => Promise<void>;
  /** The server is away. */
  onGone: () => void;
  liveCalls: () => LiveCall[];
}

const ackTimeoutMs = 5000;
const retryMs = 500;

/** The link to the server: `hello` first at each connection, then facts until acknowledged. */
export class Link {
  readonly #socket: Socket<LinkOrders, LinkFacts>;
  readonly #journal: Journal;
  readonly #config: Config;
  readonly #log: Log;
  #greeted = false;
  #leaving = false;
  readonly #sending = new Set<string>();

  constructor(config: Config, log: Log, handlers: LinkHandlers) {
    this.#config = config;
    this.#log = log;
    this.#journal = new Journal(join(config.IVR_DATA, `facts-${config.NODE_ID}.jsonl`), (error) =>
      log.error({ reason: error instanceof Error ? error.message : String(error) }, 'a fact was not written'),
    );
    this.#socket = io(`${config.LINK_URL}/link`, {
      auth: { token: config.LINK_TOKEN },
      transports: ['websocket'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
      autoConnect: false,
    });
    this.#socket.on('connect', () => void this.#greet(handlers));
    this.#socket.on('disconnect', () => {
      this.#greeted = false;
      handlers.onGone();
    });
    this.#socket.on('connect_error', (error) => log.debug({ reason: error.message }, 'the server is away'));
    this.#obey(handlers);
    followPrompts(this.#socket, handlers, log);
  }

  /** Only now, as the calls that live are known. */
  open(): void {
    this.#leaving = false;
    this.#socket.connect();
  }

  /** A node without Asterisk is none: it goes as soon as the server has what it must know, until `open`. */
  leave(): void {
    this.#leaving = true;
    this.#goIfTold();
  }

  get connected(): boolean {
    return this.#greeted;
  }

  /** Facts that the server has not received yet. */
  get waiting(): number {
    return this.#journal.size;
  }

  send(fact: CallFact): void {
    this.#journal.append(fact);
    this.#flushCall(fact.callId);
  }

  /** The sound of a prompt that was edited; `null` = there is none. @throws Error when the server is away */
  fetchSound(digest: string): Promise<Buffer | null> {
    return fetchSound(this.#socket, digest);
  }

  /** Prompts that callers do not hear as the site wants them; while the server is away it is not told. */
  tellFailedPrompts(failed: FailedPrompts): void {
    if (this.#greeted) tellFailed(this.#socket, failed);
  }

  close(): void {
    this.#socket.disconnect();
  }

  async #greet(handlers: LinkHandlers): Promise<void> {
    try {
      const hello = { nodeId: this.#config.NODE_ID, calls: handlers.liveCalls() };
      await this.#socket.timeout(ackTimeoutMs).emitWithAck('hello', hello);
      this.#greeted = true;
      this.#flush();
    } catch {
      this.#log.warn('the server did not answer hello');
      if (this.#socket.connected) await this.#greet(handlers);
    }
  }

  /** Facts of one call go one after another, those of different calls side by side. */
  #flush(): void {
    for (const callId of this.#journal.calls()) this.#flushCall(callId);
    this.#goIfTold();
  }

  #goIfTold(): void {
    if (this.#leaving && this.#journal.size === 0) this.#socket.disconnect();
  }

  #flushCall(callId: string): void {
    if (!this.#sending.has(callId)) void this.#sendAll(callId);
  }

  async #sendAll(callId: string): Promise<void> {
    this.#sending.add(callId);
    for (let facts = this.#next(callId); facts.length > 0; facts = this.#next(callId))
      await this.#deliver(callId, facts);
    this.#sending.delete(callId);
    this.#goIfTold();
  }

  #next(callId: string): CallFact[] {
    return this.#greeted ? this.#journal.oldest(callId) : [];
  }

  /** The same facts again until they are taken, so that the server knows them for what it is working on already. */
  async #deliver(callId: string, facts: CallFact[]): Promise<void> {
    const about = { callId, facts: facts.map(({ type }) => type) };
    while (this.#greeted) {
      try {
        const ack = await this.#socket.timeout(ackTimeoutMs).emitWithAck('facts', facts);
        if (!ack.ok) this.#log.warn({ ...about, code: ack.code }, 'facts were not taken');
        if (ack.ok || (ack.code === 'malformed' && facts.length === 1))
          return this.#journal.drop(callId, facts);
        if (ack.code === 'malformed') return await this.#deliverEach(callId, facts);
        await setTimeout(retryMs);
      } catch {
        this.#log.debug(about, 'facts are sent again');
      }
    }
  }

  /** One that the server does not understand keeps back none of the others. */
  async #deliverEach(callId: string, facts: CallFact[]): Promise<void> {
    for (const fact of facts) await this.#deliver(callId, [fact]);
  }

  #obey(handlers: LinkHandlers): void {
    this.#socket.on('order', (order, ack) => void this.#answer(callOrder, order, handlers.onOrder).then(ack));
    this.#socket.on('provision', (order, ack) => {
      void this.#answer(provisionOrder, order, handlers.onProvision).then(ack);
    });
    this.#socket.on('deprovision', (order, ack) => {
      const obey = ({ sipUser }: { sipUser: string }) => handlers.onDeprovision(sipUser);
      void this.#answer(z.object({ sipUser: z.string().min(1) }), order, obey).then(ack);
    });
    this.#socket.on('accounts', (all) => {
      const obey = async (accounts: ProvisionOrder[]): Promise<Ack> => {
        await handlers.onAccounts(accounts);
        return { ok: true };
      };
      void this.#answer(allAccounts, all, obey);
    });
  }

  async #answer<T>(shape: z.ZodType<T>, raw: unknown, obey: (order: T) => Promise<Ack>): Promise<Ack> {
    const parsed = shape.safeParse(raw);
    if (!parsed.success) return { ok: false, code: 'invalid-order', detail: z.prettifyError(parsed.error) };
    try {
      return await obey(parsed.data);
    } catch (error) {
      this.#log.error({ reason: error instanceof Error ? error.message : String(error) }, 'an order failed');
      return { ok: false, code: 'failed' };
    }
  }
}
