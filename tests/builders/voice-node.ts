import type {
  Ack,
  CallFact,
  CallFactOf,
  CallFactType,
  CallOrder,
  LiveCall,
  ProvisionOrder,
} from '@hotline/shared/contracts/link';
import type { LinkFacts, LinkOrders } from '@hotline/shared/contracts/link';
import type { EditedPrompts, HeardDraft, PromptDraft } from '@hotline/shared/contracts/link-prompts';
import { io, type Socket } from 'socket.io-client';

type OrderOf<T extends CallOrder['type']> = Extract<CallOrder, { type: T }>;
type Told<T extends CallFactType> = Omit<CallFactOf<T>, 'type' | 'callId' | 'seq' | 'at'>;

const patienceMs = 20_000;

/** A voice node without telephones: it keeps the orders that it is given, and tells what the test says. */
export class VoiceNode {
  readonly orders: CallOrder[] = [];
  /** Calls that it tells of whenever it connects. */
  holds: LiveCall[] = [];
  /** Orders of that kind are refused, for that reason. */
  refuse: CallOrder['type'] | null = null;
  refusal = 'wrong-phase';
  /** SIP accounts that it was told, whole. */
  accounts: ProvisionOrder[] | null = null;
  /** What it was told of prompts last. */
  prompts: EditedPrompts | null = null;
  /** How it renders a draft. */
  renders: (draft: PromptDraft) => HeardDraft = () => ({
    ok: true,
    pieces: [Buffer.from('RI'), Buffer.from('FF')],
    durationMs: 900,
  });
  readonly #socket: Socket<LinkOrders, LinkFacts>;
  readonly #greeted: Promise<unknown>;
  /** Since when calls wait for an agent, epoch milliseconds. */
  readonly #waiting = new Map<string, number>();
  #seq = Date.now();
  #watchers: (() => void)[] = [];

  private constructor(url: string, token: string, nodeId: string) {
    this.#socket = io(`${url}/link`, {
      auth: { token },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
    });
    this.#greeted = new Promise((resolve, reject) => {
      this.#socket.once('connect_error', reject);
      this.#socket.on('connect', () => {
        const hello = { nodeId, calls: this.holds };
        void this.#socket.emitWithAck('hello', hello).then(resolve);
      });
    });
    this.#socket.on('provision', (_, ack) => ack({ ok: true }));
    this.#socket.on('deprovision', (_, ack) => ack({ ok: true }));
    this.#socket.on('order', (order, ack) => ack(this.#take(order)));
    this.#socket.on('hear-draft', (draft, ack) => ack(this.renders(draft)));
    this.#socket.on('accounts', (accounts) => (this.accounts = accounts));
    this.#socket.on('prompts', (prompts) => {
      this.prompts = prompts;
      this.#wake();
    });
  }

  /** @param calls what it holds already. */
  static async join(
    url: string,
    env: Record<string, string>,
    calls: LiveCall[] = [],
    nodeId = 'ivr-test',
  ): Promise<VoiceNode> {
    const node = new VoiceNode(url, env['LINK_TOKEN']!, nodeId);
    node.holds = calls;
    node.#socket.connect();
    await node.#greeted;
    return node;
  }

  /** Tells a fact; settles when the server has taken it and what follows from it. */
  async tell<T extends CallFactType>(type: T, callId: string, told: Told<T>, at = Date.now()): Promise<void> {
    this.#seq += 1;
    if (type === 'queued') this.#waiting.set(callId, at);
    if (type === 'agent-answered') this.#waiting.delete(callId);
    const fact = { type, callId, seq: this.#seq, at, ...told } as unknown as CallFact;
    const ack = await this.#socket.timeout(patienceMs).emitWithAck('facts', [fact]);
    if (!ack.ok) throw new Error(`${type}: ${ack.code} ${ack.detail ?? ''}`);
  }

  /** A citizen has come as far as the queue. */
  async queues(callId: string, callerNo: string | null): Promise<void> {
    await this.tell('arrived', callId, { callerNo, calledNo: '12345', trunk: 'citizens', transferNo: null });
    await this.tell('queued', callId, { priority: 0, group: 'day' });
  }

  /** The call ends, by the citizen unless said. He who waits has waited that long, however long the test took. */
  hangsUp(callId: string, waitedMs = 0, by: 'citizen' | 'system' = 'citizen'): Promise<void> {
    const since = this.#waiting.get(callId);
    const at = since === undefined ? Date.now() : since + waitedMs;
    return this.tell('ended', callId, { by, cause: 16 }, at);
  }

  /** The nth order of a kind for a call, once it is there. */
  async order<T extends CallOrder['type']>(type: T, callId: string, nth = 1): Promise<OrderOf<T>> {
    const find = () => this.orders.filter((one) => one.type === type && one.callId === callId)[nth - 1];
    await this.#until(() => find() !== undefined, `order ${type}`);
    return find() as OrderOf<T>;
  }

  /** Settles when it has been told such prompts. */
  told(test: (prompts: EditedPrompts) => boolean): Promise<void> {
    return this.#until(() => this.prompts !== null && test(this.prompts), 'such prompts');
  }

  /** The sound of an edited prompt; `null` = the server has none. */
  async sound(digest: string): Promise<Buffer | null> {
    const reply = await this.#socket.timeout(patienceMs).emitWithAck('prompt-file', digest);
    return reply.ok ? Buffer.from(reply.wav) : null;
  }

  /** Tells that it cannot play a prompt. */
  async fails(key: EditedPrompts[number]['key']): Promise<void> {
    await this.#socket.timeout(patienceMs).emitWithAck('prompts-failed', [{ key, why: 'missing' }]);
  }

  leave(): void {
    this.#socket.disconnect();
  }

  #take(order: CallOrder): Ack {
    this.orders.push(order);
    this.#wake();
    return order.type === this.refuse ? { ok: false, code: this.refusal } : { ok: true };
  }

  #wake(): void {
    for (const wake of this.#watchers.splice(0)) wake();
  }

  async #until(met: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + patienceMs; !met();) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`there came no ${what}`);
      await this.#change(left);
    }
  }

  #change(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#watchers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
