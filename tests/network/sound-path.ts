import { type Socket, createSocket } from 'node:dgram';
import { once } from 'node:events';

/** Where the browser sends its sound, and where the voice side sends its own. */
export interface SoundPorts {
  forBrowser: number;
  /** IPv4. */
  address: string;
  forVoice: number;
}

/** One way: its far end is what the voice side knows of the browser. */
interface Way {
  near: Socket;
  far: Socket;
  voicePort: number;
  browserPort: number | null;
}

/** What lies between one browser and the voice side for sound, as a wire does for the rest, and can be cut. */
export class SoundPath {
  readonly #ways: Way[] = [];
  #address = '127.0.0.1';
  #isCut = false;

  /** A way to a port of the voice side. */
  async open(voicePort: number): Promise<SoundPorts> {
    const address = this.#address;
    const [near, far] = await Promise.all([bound('127.0.0.1'), bound(address)]);
    const way: Way = { near, far, voicePort, browserPort: null };
    this.#ways.push(way);
    near.on('message', (packet, { port }) => {
      way.browserPort = port;
      if (!this.#isCut) way.far.send(packet, voicePort, '127.0.0.1');
    });
    this.#listen(way);
    return { forBrowser: near.address().port, address, forVoice: far.address().port };
  }

  /** Packets are lost until `mend`; nobody is told. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  /** Another network: what the browser sends comes from another address and port, and what is sent to the earlier one is lost. */
  async move(address: string): Promise<void> {
    this.#address = address;
    for (const way of this.#ways) {
      const far = await bound(address);
      way.far.close();
      way.far = far;
      this.#listen(way);
    }
  }

  close(): void {
    for (const { near, far } of this.#ways) {
      near.close();
      far.close();
    }
  }

  #listen(way: Way): void {
    way.far.on('message', (packet) => {
      if (!this.#isCut && way.browserPort !== null) way.near.send(packet, way.browserPort, '127.0.0.1');
    });
  }
}

const bound = async (address: string): Promise<Socket> => {
  const socket = createSocket('udp4');
  // Whoever is sent to may be gone.
  socket.on('error', () => undefined);
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
};
