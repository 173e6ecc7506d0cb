import { createServer } from 'node:http';
import { freeTcpPort } from '@hotline/docker/embedded/ports';
import {
  callFacts,
  liveCall,
  type Ack,
  type CallFact,
  type CallFactOf,
  type CallFactType,
  type CallOrder,
  type LinkFacts,
  type LinkOrders,
  type LiveCall,
  type ProvisionOrder,
} from '@hotline/shared/contracts/link';
import type {
  EditedPrompts,
  FailedPrompts,
  HeardDraft,
  PromptDraft,
} from '@hotline/shared/contracts/link-prompts';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';

type OrderOf<T extends CallOrder['type']> = Omit<Extract<CallOrder, { type: T }>, 'type' | 'callId'>;
type LinkSocket = Socket<LinkFacts, LinkOrders>;

/** Plays the server's part on the link, as the test says; every fact is kept in the order of its first arrival. */
export class ScriptedServer {
  readonly url: string;
  readonly token: string;
  readonly facts: CallFact[] = [];
  readonly hellos: LiveCall[][] = [];
  /** What can be fetched, by SHA-256. */
  readonly sounds = new Map<string, Buffer>();
  readonly failedPrompts: FailedPrompts = [];
  /** How calls are treated on arrival; null = no answer at all. */
  treatment: OrderOf<'treat'> | null = { greeting: true, priority: 0, group: 'day', blocked: false };
  readonly #port: number;
  #io: Server | undefined;
  #socket: LinkSocket | undefined;
  #watchers: (() => void)[] = [];

  private constructor(port: number, token: string) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.token = token;
  }

  static async start(token: string): Promise<ScriptedServer> {
    const server = new ScriptedServer(await freeTcpPort(), token);
    await server.comeBack();
    return server;
  }

  /** Listens (again). */
  async comeBack(): Promise<void> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(this.#port, '127.0.0.1', resolve));
    this.#io = new Server(http);
    this.#io.of('/link').on('connection', (socket: LinkSocket) => this.#meet(socket));
  }

  /** Is gone, with all its connections, until it comes back. */
  async vanish(): Promise<void> {
    await this.#io?.close();
  }

  async order<T extends CallOrder['type']>(type: T, callId: string, details: OrderOf<T>): Promise<Ack> {
    const socket = await this.#connected();
    return socket.timeout(20_000).emitWithAck('order', { type, callId, ...details } as unknown as CallOrder);
  }

  async provision(sipUser: string, secret: string): Promise<Ack> {
    return (await this.#connected()).timeout(20_000).emitWithAck('provision', { sipUser, secret });
  }

  async deprovision(sipUser: string): Promise<Ack> {
    return (await this.#connected()).timeout(20_000).emitWithAck('deprovision', { sipUser });
  }

  /** Tells of all accounts, as after `hello`. */
  async tellAccounts(all: ProvisionOrder[]): Promise<void> {
    (await this.#connected()).emit('accounts', all);
  }

  async edit(prompts: EditedPrompts): Promise<void> {
    (await this.#connected()).emit('prompts', prompts);
  }

  async hear(draft: PromptDraft): Promise<HeardDraft> {
    return (await this.#connected()).timeout(20_000).emitWithAck('hear-draft', draft);
  }

  /** Settles when ivr has told that it cannot play a prompt. */
  promptFails(key: FailedPrompts[number]['key']): Promise<void> {
    return this.#until(
      () => this.failedPrompts.some((one) => one.key === key),
      `no failure of ${key}`,
      20_000,
    );
  }

  /** Facts of one call, in order. */
  of(callId: string): CallFactType[] {
    return this.facts.filter((fact) => fact.callId === callId).map((fact) => fact.type);
  }

  /** The first such fact (of this call), once it is there. */
  async fact<T extends CallFactType>(type: T, callId?: string, timeoutMs = 30_000): Promise<CallFactOf<T>> {
    const find = () => this.facts.find((one) => one.type === type && (!callId || one.callId === callId));
    await this.#until(() => find() !== undefined, `fact ${type}`, timeoutMs);
    return find() as CallFactOf<T>;
  }

  /** Waits until there are so many facts of a kind. */
  count(type: CallFactType, callId: string, wanted: number): Promise<void> {
    const enough = () => this.of(callId).filter((one) => one === type).length >= wanted;
    return this.#until(enough, `${wanted} facts ${type}`, 30_000);
  }

  /** The call of a citizen's number. */
  arrival(callerNo: string | null): Promise<CallFactOf<'arrived'>> {
    return this.factWhere('arrived', (fact) => fact.callerNo === callerNo);
  }

  async factWhere<T extends CallFactType>(
    type: T,
    test: (fact: CallFactOf<T>) => boolean,
  ): Promise<CallFactOf<T>> {
    const find = () => this.facts.find((one) => one.type === type && test(one as CallFactOf<T>));
    await this.#until(() => find() !== undefined, `fact ${type}`, 30_000);
    return find() as CallFactOf<T>;
  }

  /** The next hello that comes after the `seen` ones. */
  async hello(seen: number, timeoutMs = 40_000): Promise<LiveCall[]> {
    await this.#until(() => this.hellos.length > seen, 'hello', timeoutMs);
    return this.hellos[seen]!;
  }

  #meet(socket: LinkSocket): void {
    if (socket.handshake.auth['token'] !== this.token) return void socket.disconnect(true);
    socket.on('hello', (node, ack) => {
      this.hellos.push(z.array(liveCall).parse(node.calls));
      this.#socket = socket;
      ack({ ok: true });
      this.#wake();
    });
    socket.on('prompt-file', (digest, ack) => {
      const wav = this.sounds.get(digest);
      ack(wav ? { ok: true, wav } : { ok: false });
    });
    socket.on('prompts-failed', (failed, ack) => {
      this.failedPrompts.push(...failed);
      ack({ ok: true });
      this.#wake();
    });
    socket.on('facts', (raw, ack) => {
      for (const fact of callFacts.parse(raw)) this.#take(fact);
      ack({ ok: true });
      this.#wake();
    });
  }

  #take(fact: CallFact): void {
    const known = this.facts.some((one) => one.callId === fact.callId && one.seq === fact.seq);
    if (!known) this.facts.push(fact);
    if (fact.type === 'arrived' && this.treatment)
      this.order('treat', fact.callId, this.treatment).catch(() => {});
  }

  #wake(): void {
    for (const watch of this.#watchers) watch();
  }

  async #connected(): Promise<LinkSocket> {
    await this.#until(() => this.#socket?.connected === true, 'a voice node', 30_000);
    return this.#socket!;
  }

  #until(met: () => boolean, what: string, timeoutMs: number): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#watchers = this.#watchers.filter((one) => one !== watch);
      };
      const watch = () => {
        if (!met()) return;
        stop();
        resolve();
      };
      const timer = setTimeout(() => {
        stop();
        reject(
          new Error(
            `not in ${timeoutMs} ms: ${what}; facts so far: ${this.facts.map((f) => f.type).join(' ')}`,
          ),
        );
      }, timeoutMs);
      this.#watchers.push(watch);
    });
  }
}
