import { createSocket, type Socket } from 'node:dgram';
import { parseSip, type SipMessage } from './sip-message.ts';

/** A UDP socket that speaks SIP; the buffers are large, so that a burst is not lost before it is seen. */
export class SipSocket {
  readonly address: string;
  readonly #socket: Socket;

  private constructor(address: string, socket: Socket) {
    this.address = address;
    this.#socket = socket;
  }

  static async open(
    address: string,
    onMessage: (message: SipMessage, from: { address: string; port: number }) => void,
    /** Sees each datagram first. @returns whether it needs no more reading */
    isWorkedOff: (bytes: Buffer) => boolean = () => false,
  ): Promise<SipSocket> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4 << 20, sendBufferSize: 4 << 20 });
    await new Promise<void>((resolve) => socket.bind(0, address, resolve));
    socket.on('message', (bytes, from) => {
      if (!isWorkedOff(bytes)) onMessage(parseSip(bytes.toString('latin1')), from);
    });
    return new SipSocket(address, socket);
  }

  get port(): number {
    return this.#socket.address().port;
  }

  get local(): string {
    return `${this.address}:${this.port}`;
  }

  send(text: string | Buffer, port: number, address: string): void {
    this.#socket.send(text, port, address);
  }

  close(): void {
    this.#socket.close();
  }
}
