import { createSocket, type Socket } from 'node:dgram';

const packetMs = 20;
const samples = 160;
const mostBehindMs = 200;
const headerBytes = 12;

/** A-law: the loudness by which the packets of one side are told from those of the other. */
export type Loudness = 0x05 | 0x15;

/** Sends a steady A-law tone to everybody who is named, one packet each every 20 ms (RFC 3551), and counts what comes back. */
export class RtpSource {
  received = 0;
  /** Told the port that each packet comes from, and the packet. */
  heard: (port: number, packet: Buffer) => void = () => undefined;
  /** Packets that left more than 20 ms after their turn. */
  late = 0;
  readonly #socket: Socket;
  readonly #packet = Buffer.alloc(headerBytes + samples, 0xd5);
  #timer: NodeJS.Timeout | undefined;

  private constructor(socket: Socket, loudness: Loudness) {
    this.#socket = socket;
    this.#packet[0] = 0x80;
    this.#packet[1] = 8;
    for (let i = 0; i < samples; i += 1)
      this.#packet[headerBytes + i] = i % 8 < 4 ? 0x80 | loudness : loudness;
    socket.on('message', (packet, { port }) => {
      this.received += 1;
      this.heard(port, packet);
    });
  }

  static async open(address: string, loudness: Loudness): Promise<RtpSource> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4 << 20, sendBufferSize: 4 << 20 });
    await new Promise<void>((resolve) => socket.bind(0, address, resolve));
    return new RtpSource(socket, loudness);
  }

  /** Whether this source has sent it. */
  isOwn(packet: Buffer): boolean {
    return packet.compare(this.#packet, headerBytes, this.#packet.length, headerBytes) === 0;
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** @param listeners where to send, asked before every round */
  start(listeners: () => Iterable<[string, number]>): void {
    let sequence = 0;
    let due = performance.now();
    this.#timer = setInterval(() => {
      if (performance.now() - due > mostBehindMs) due = performance.now(); // it was held up: what it missed stays missed
      for (; due <= performance.now(); due += packetMs) {
        if (performance.now() - due > packetMs) this.late += 1;
        sequence = (sequence + 1) & 0xffff;
        this.#packet.writeUInt16BE(sequence, 2);
        this.#packet.writeUInt32BE((sequence * samples) >>> 0, 4);
        const packet = Buffer.from(this.#packet);
        for (const [address, port] of listeners()) this.#socket.send(packet, port, address);
      }
    }, packetMs / 2);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }
}
