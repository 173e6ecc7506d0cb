import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign, signatureFault } from '@hotline/server/gateways/police-110/signature';
import type { EmergencyPayload } from '@hotline/shared/domain/emergency/payload';

export type Mood =
  /** Takes everything once and says so. */
  | 'up'
  /** Takes it, and answers when `answerHeld` says so. */
  | 'slow'
  /** Takes it, but cuts the line before it answers. */
  | 'mute'
  | 'broken'
  | 'rejecting';

/** The police's side, as its worst day has it. What it took is kept by transferNo, once. */
export class PolicePlatform {
  mood: Mood = 'up';
  readonly taken = new Map<string, EmergencyPayload>();
  /** Every request that came, however it was answered. */
  tries = 0;
  readonly #server: Server;
  readonly #secret: string;
  readonly #watchers = new Set<() => void>();
  #held: (() => void)[] = [];

  private constructor(secret: string) {
    this.#secret = secret;
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const { 'hotline-timestamp': timestamp, 'hotline-signature': signature } = request.headers;
        const headers = { timestamp: String(timestamp), signature: String(signature) };
        const signed = { method: request.method!, path: request.url!, body };
        const fault = signatureFault(this.#secret, signed, headers, Date.now());
        const { status, answer } = fault
          ? { status: 401, answer: { fault } }
          : this.#answer(JSON.parse(body.toString()) as EmergencyPayload);
        this.tries += 1;
        const reply = () => {
          if (status === 0) response.destroy();
          else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        };
        if (this.mood === 'slow') this.#held.push(reply);
        else reply();
        for (const watch of this.#watchers) watch();
      });
    });
  }

  static async start(secret: string): Promise<PolicePlatform> {
    const platform = new PolicePlatform(secret);
    await new Promise<void>((resolve) => platform.#server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/transfers`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Asks 12345 for a path of its door, signed (by another secret: as a stranger would). */
  async fetches(hotline: string, path: string, secret = this.#secret): Promise<Response> {
    return fetch(hotline + path, { headers: sign(secret, { method: 'GET', path, body: '' }, Date.now()) });
  }

  /** Hands a matter to 12345, signed. */
  async pushes(hotline: string, transfer: object): Promise<Response> {
    const path = '/api/police/transfers';
    const body = JSON.stringify(transfer);
    const signed = sign(this.#secret, { method: 'POST', path, body }, Date.now());
    const headers = { 'content-type': 'application/json', ...signed };
    return fetch(hotline + path, { method: 'POST', headers, body });
  }

  /** Answers what it took while it was slow. */
  answerHeld(): void {
    for (const reply of this.#held.splice(0)) reply();
  }

  /** Resolves when so many requests came. */
  tried(times: number): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        if (this.tries < times) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  #answer(payload: EmergencyPayload): { status: number; answer: object } {
    if (this.mood === 'broken') return { status: 503, answer: {} };
    if (this.mood === 'rejecting') return { status: 422, answer: { rejectReason: '不属于公安职责' } };
    if (this.taken.has(payload.transferNo)) return { status: 409, answer: { acceptedBy: '值班民警 01' } };
    this.taken.set(payload.transferNo, payload);
    return { status: this.mood === 'mute' ? 0 : 200, answer: { acceptedBy: '值班民警 01' } };
  }
}
