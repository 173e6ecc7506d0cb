import { createSocket, type Socket } from 'node:dgram';
import { decodeAlaw } from './alaw.ts';
import { loudness, toneShare } from './tone.ts';

const rate = 8000;
const windowSamples = 1600; // 200 ms
const rtpHeaderBytes = 12;
const audible = 150;
const toneThreshold = 0.25;

type Watcher = (window: Int16Array) => boolean;

/** What a party hears, live: RTP (A-law) that Asterisk sends to a local port. */
export class Ear {
  readonly #socket: Socket;
  readonly #watchers = new Set<Watcher>();
  readonly #keepers: ((samples: Int16Array) => void)[] = [];
  #window = new Int16Array(windowSamples);
  #filled = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (packet) => this.#hear(decodeAlaw(packet.subarray(rtpHeaderBytes))));
  }

  static async open(): Promise<Ear> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new Ear(socket);
  }

  get address(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  /** Settles when the tone sounds for 200 ms. @throws Error after `timeoutMs` */
  hears(hertz: number, timeoutMs: number): Promise<void> {
    return this.#await(`a tone of ${hertz} Hz`, timeoutMs, (window) => isTone(window, hertz));
  }

  /** Settles when the tone has stopped. */
  hearsNo(hertz: number, timeoutMs: number): Promise<void> {
    return this.#await(`the end of ${hertz} Hz`, timeoutMs, (window) => !isTone(window, hertz));
  }

  /** Anything audible: speech, music. */
  hearsSound(timeoutMs: number): Promise<void> {
    return this.#await('any sound', timeoutMs, (window) => loudness(window) > audible);
  }

  /** Keeps what is heard from now on. @returns what was kept until then, at 8 kHz */
  keep(): () => Int16Array {
    const kept: number[] = [];
    this.#keepers.push((samples) => void kept.push(...samples));
    return () => Int16Array.from(kept);
  }

  close(): void {
    this.#watchers.clear();
    this.#socket.close();
  }

  #hear(samples: Int16Array): void {
    for (const keep of this.#keepers) keep(samples);
    this.#window.set(this.#window.subarray(samples.length));
    this.#window.set(samples, windowSamples - samples.length);
    this.#filled += samples.length;
    if (this.#filled < windowSamples) return;
    for (const watch of this.#watchers) if (watch(this.#window)) this.#watchers.delete(watch);
  }

  #await(what: string, timeoutMs: number, test: Watcher): Promise<void> {
    this.#filled = 0;
    const deaf = new Error(`not heard in ${timeoutMs} ms: ${what}`);
    return new Promise((resolve, reject) => {
      const watch: Watcher = (window) => {
        if (!test(window)) return false;
        clearTimeout(timer);
        resolve();
        return true;
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(watch);
        deaf.message += ` (loudness at the end ${Math.round(loudness(this.#window))})`;
        reject(deaf);
      }, timeoutMs);
      this.#watchers.add(watch);
    });
  }
}

const isTone = (window: Int16Array, hertz: number): boolean =>
  loudness(window) > audible && toneShare(window, hertz, rate) > toneThreshold;
