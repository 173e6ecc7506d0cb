import { setImmediate } from 'node:timers/promises';
import type { Line } from '../../network/sip/outgoing-call.ts';
import { offerOf, writeSip } from '../../network/sip/sip-message.ts';

/** RFC 3261 §17.1.1.2: an INVITE over UDP is sent again until something is heard. */
const t1Ms = 500;
const tries = 7;
const tickMs = 50;
/** So many leave before what has come meanwhile is read. */
const slice = 50;
/** Stands for a call's place in the burst wherever a message names the call. */
const place = 'NNNNNN';
const mark = 'z9hG4bK-burst-';

export interface BurstCall {
  callId: string;
  number: string;
  invitedAt: number;
  /** Final status; 0 = none yet. */
  status: number;
  /** It was told when to come again. */
  retryAfter: boolean;
}
interface Pending extends BurstCall {
  heard: boolean;
  sent: number;
  dueAt: number;
}

const nameOf = (at: string) => ({ callId: `burst-${at}`, number: `13700${at}` });

/**
 * Calls of one instant, so cheap that the hotline keeps the processor: an INVITE is a copy of one template with other digits,
 * and of an answer no more is read than its status. Whoever is answered is handed on.
 */
export class BurstCalls {
  readonly calls: readonly Pending[];
  readonly #line: Line;
  readonly #to: string;
  readonly #invite: Buffer;
  readonly #places: readonly number[];
  readonly #send: (message: Buffer | string) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(line: Line, to: string, count: number, send: (message: Buffer | string) => void) {
    this.#line = line;
    this.#to = `sip:${to}@${line.target}`;
    this.#send = send;
    const { address, port } = line.rtp;
    this.#invite = Buffer.from(
      this.#message('INVITE', place, `<${this.#to}>`, offerOf(address, port)),
      'latin1',
    );
    this.#places = placesIn(this.#invite);
    this.calls = Array.from({ length: count }, (_, i) => ({
      ...nameOf(String(i).padStart(place.length, '0')),
      invitedAt: 0,
      status: 0,
      retryAfter: false,
      heard: false,
      sent: 0,
      dueAt: 0,
    }));
  }

  /** Settles when every INVITE has left once. */
  async start(): Promise<void> {
    for (const [i, call] of this.calls.entries()) {
      call.invitedAt = performance.now();
      this.#dial(i, call);
      if (i % slice === slice - 1) await setImmediate();
    }
    this.#timer = setInterval(() => this.#again(), tickMs);
  }

  /**
   * Takes what answers an INVITE of the burst. `onAnswered` is told a call once, at its first success.
   * @returns whether nothing is left to do; else the datagram is one of an ordinary call
   */
  take(bytes: Buffer, onAnswered: (call: BurstCall) => void): boolean {
    const at = bytes.indexOf(mark, 0, 'latin1');
    if (at < 0 || !isResponse(bytes)) return false;
    const call =
      this.calls[Number(bytes.toString('latin1', at + mark.length, at + mark.length + place.length))];
    if (!call) return false;
    const status = Number(bytes.toString('latin1', 8, 11));
    call.heard = true;
    if (status < 200) return true;
    const isFirst = call.status === 0;
    if (isFirst) call.status = status;
    if (status >= 300) this.#refused(call, bytes);
    else if (isFirst) onAnswered(call);
    return status >= 300;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Its refusal is acknowledged, each time that it comes (RFC 3261 §17.1.1.3). */
  #refused(call: Pending, bytes: Buffer): void {
    const text = bytes.toString('latin1');
    call.retryAfter = /^retry-after:/imu.test(text);
    const to = /^to:\s*(.*)$/imu.exec(text)?.[1] ?? `<${this.#to}>`;
    this.#send(this.#message('ACK', call.callId.slice(-place.length), to.trim()));
  }

  #again(): void {
    const now = performance.now();
    for (const [i, call] of this.calls.entries())
      if (!call.heard && call.dueAt <= now && call.sent < tries) this.#dial(i, call);
  }

  #dial(i: number, call: Pending): void {
    call.dueAt = performance.now() + t1Ms * 2 ** call.sent;
    call.sent += 1;
    const message = Buffer.from(this.#invite);
    const digits = String(i).padStart(place.length, '0');
    for (const at of this.#places) message.write(digits, at, 'latin1');
    this.#send(message);
  }

  #message(method: 'INVITE' | 'ACK', at: string, to: string, body = ''): string {
    const { local } = this.#line;
    const { callId, number } = nameOf(at);
    const headers = [
      `Via: SIP/2.0/UDP ${local};branch=${mark}${at}`,
      'Max-Forwards: 70',
      `From: <sip:${number}@${local}>;tag=here`,
      `To: ${to}`,
      `Call-ID: ${callId}`,
      `CSeq: 1 ${method}`,
      `Contact: <sip:${number}@${local}>`,
    ];
    return writeSip(`${method} ${this.#to} SIP/2.0`, headers, body);
  }
}

const isResponse = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'SIP/';

function placesIn(message: Buffer): number[] {
  const found: number[] = [];
  for (let at = message.indexOf(place); at >= 0; at = message.indexOf(place, at + 1)) found.push(at);
  return found;
}
