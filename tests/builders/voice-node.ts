import type {
  Ack,
  CallFact,
  CallFactOf,
  CallFactType,
  CallOrder,
  LiveCall,
} from '@hotline/shared/contracts/link';
import type { LinkFacts, LinkOrders } from '@hotline/shared/contracts/link';
import { io, type Socket } from 'socket.io-client';

type OrderOf<T extends CallOrder['type']> = Extract<CallOrder, { type: T }>;
type Told<T extends CallFactType> = Omit<CallFactOf<T>, 'type' | 'callId' | 'seq' | 'at'>;

const patienceMs = 20_000;

/** A voice node without telephones: it keeps the orders that it is given, and tells what the test says. */
export class VoiceNode {
  readonly orders: CallOrder[] = [];
  /** How the next order of that kind is acknowledged. */
  refuse: CallOrder['type'] | null = null;
  readonly #socket: Socket<LinkOrders, LinkFacts>;
  #seq = Date.now();
  #watchers: (() => void)[] = [];

  private constructor(url: string, token: string) {
    this.#socket = io(`${url}/link`, {
      auth: { token },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
    });
    this.#socket.on('provision', (_, ack) => ack({ ok: true }));
    this.#socket.on('deprovision', (_, ack) => ack({ ok: true }));
    this.#socket.on('order', (order, ack) => ack(this.#take(order)));
  }

  /** @param calls what it holds already. */
  static async join(url: string, env: Record<string, string>, calls: LiveCall[] = []): Promise<VoiceNode> {
    const node = new VoiceNode(url, env['LINK_TOKEN']!);
    const connected = new Promise<void>((resolve, reject) => {
      node.#socket.once('connect', resolve);
      node.#socket.once('connect_error', reject);
    });
    node.#socket.connect();
    await connected;
    await node.#socket.emitWithAck('hello', { nodeId: 'ivr-test', calls });
    return node;
  }

  /** Tells a fact; settles when the server has taken it and what follows from it. */
  async tell<T extends CallFactType>(type: T, callId: string, told: Told<T>, at = Date.now()): Promise<void> {
    this.#seq += 1;
    const fact = { type, callId, seq: this.#seq, at, ...told } as unknown as CallFact;
    const ack = await this.#socket.timeout(patienceMs).emitWithAck('facts', [fact]);
    if (!ack.ok) throw new Error(`${type}: ${ack.code} ${ack.detail ?? ''}`);
  }

  /** A citizen has come as far as the queue. */
  async queues(callId: string, callerNo: string | null): Promise<void> {
    await this.tell('arrived', callId, { callerNo, calledNo: '12345', trunk: 'citizens', transferNo: null });
    await this.tell('queued', callId, { priority: 0, group: 'day' });
  }

  /** The nth order of a kind for a call, once it is there. */
  async order<T extends CallOrder['type']>(type: T, callId: string, nth = 1): Promise<OrderOf<T>> {
    const find = () => this.orders.filter((one) => one.type === type && one.callId === callId)[nth - 1];
    for (const end = Date.now() + patienceMs; !find();) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`no order ${type}`);
      await this.#change(left);
    }
    return find() as OrderOf<T>;
  }

  leave(): void {
    this.#socket.disconnect();
  }

  #take(order: CallOrder): Ack {
    this.orders.push(order);
    for (const wake of this.#watchers.splice(0)) wake();
    return order.type === this.refuse ? { ok: false, code: 'wrong-phase' } : { ok: true };
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
