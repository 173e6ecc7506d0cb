import { randomUUID } from 'node:crypto';
import { answerTo, header, headersOf, mediaOf, offerOf, type SipMessage, writeSip } from './sip-message.ts';

/** How a call's messages leave, and where its sound is taken. */
export interface Line {
  /** `address:port` of this side. */
  local: string;
  /** Address and port of the other side. */
  target: string;
  rtp: { address: string; port: number };
  send: (text: string) => void;
}

/** RFC 3261 §17.1.1.2: an INVITE over UDP is sent again until something is heard. */
const t1Ms = 500;
const tries = 6;

/** A call placed over plain SIP, by one transaction at a time: no authentication, no forking. */
export class OutgoingCall {
  readonly callId: string;
  readonly number: string;
  readonly invitedAt: number;
  answeredAt: number | null = null;
  /** When the first sound came. */
  heardAt: number | null = null;
  /** Final status; 0 = none yet. */
  status = 0;
  /** Where its sound goes, once it is answered. */
  media: [string, number] | null = null;
  over = false;
  /** Settles with the final answer. */
  readonly settled: Promise<void>;
  retryAfter: string | null = null;
  readonly #line: Line;
  readonly #to: string;
  /** The longest time without sound since it was first heard, ms. */
  longestSilenceMs = 0;
  #lastHeardAt: number | null = null;
  #remote = '';
  /** Proxies that want to see what follows (RFC 3261 §12.1.2). */
  #route: string[] = [];
  #contact: string;
  #heard = false;
  #settle: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param invited somebody else has sent its INVITE already, with the same headers as here */
  constructor(line: Line, number: string, to: string, invited?: { callId: string; invitedAt: number }) {
    this.settled = new Promise((resolve) => (this.#settle = resolve));
    this.#line = line;
    this.number = number;
    this.#to = `<sip:${to}@${line.target}>`;
    this.#contact = `sip:${to}@${line.target}`;
    this.callId = invited?.callId ?? randomUUID();
    this.invitedAt = invited?.invitedAt ?? performance.now();
    if (!invited) this.#invite(0);
  }

  hangUp(): void {
    if (this.over || this.answeredAt === null) return;
    this.over = true;
    this.#send('BYE', 2);
  }

  /** A packet of sound has come. */
  hear(): void {
    const now = performance.now();
    this.heardAt ??= now;
    this.longestSilenceMs = Math.max(this.longestSilenceMs, now - (this.#lastHeardAt ?? now));
    this.#lastHeardAt = now;
  }

  onResponse(message: SipMessage): void {
    this.#heard = true;
    clearTimeout(this.#timer);
    if (!header(message, 'cseq').endsWith('INVITE') || message.status < 200) return;
    this.#remote = header(message, 'to');
    if (message.status < 300) {
      this.#contact = /<([^>]+)>/u.exec(header(message, 'contact'))?.[1] ?? this.#contact;
      this.#route = headersOf(message, 'record-route').reverse();
      this.answeredAt ??= performance.now();
      this.media ??= mediaOf(message);
    } else this.over = true;
    this.status = message.status;
    this.retryAfter = header(message, 'retry-after') || null;
    this.#send('ACK', 1);
    this.#settle();
  }

  onRequest(message: SipMessage): void {
    if (message.method === 'ACK') return;
    if (message.method === 'BYE') this.over = true;
    const { address, port } = this.#line.rtp;
    const body = message.method === 'INVITE' ? offerOf(address, port) : '';
    this.#line.send(
      answerTo(message, '200 OK', { contact: `<sip:${this.number}@${this.#line.local}>`, body }),
    );
  }

  #invite(attempt: number): void {
    const { address, port } = this.#line.rtp;
    this.#send('INVITE', 1, offerOf(address, port));
    if (attempt < tries)
      this.#timer = setTimeout(
        () => {
          if (!this.#heard) this.#invite(attempt + 1);
        },
        t1Ms * 2 ** attempt,
      ).unref();
  }

  #send(method: string, sequence: number, body = ''): void {
    const { local, send } = this.#line;
    const isAckOfRefusal = method === 'ACK' && this.status >= 300;
    const branch = `z9hG4bK-${this.callId}-${method === 'ACK' && !isAckOfRefusal ? 'ack' : sequence}`;
    const target = method === 'INVITE' || isAckOfRefusal ? this.#to.slice(1, -1) : this.#contact;
    const headers = [
      `Via: SIP/2.0/UDP ${local};branch=${branch}`,
      'Max-Forwards: 70',
      `From: <sip:${this.number}@${local}>;tag=here`,
      `To: ${method === 'INVITE' ? this.#to : this.#remote}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${sequence} ${method}`,
      `Contact: <sip:${this.number}@${local}>`,
      ...(isAckOfRefusal ? [] : this.#route.map((proxy) => `Route: ${proxy}`)),
    ];
    send(writeSip(`${method} ${target} SIP/2.0`, headers, body));
  }
}
