import { type Socket, createSocket } from 'node:dgram';
import { once } from 'node:events';

/** The ports of one way: where the browser sends its sound, and where the voice side sends its own. */
export interface SoundPorts {
  forBrowser: number;
  forVoice: number;
}

/** What lies between one browser and the voice side for sound, as a wire does for the rest, and can be cut. */
export class SoundPath {
  readonly #sockets: Socket[] = [];
  #isCut = false;

  /** A way to a port of the voice side. */
  async open(voicePort: number): Promise<SoundPorts> {
    const [near, far] = await Promise.all([this.#bind(), this.#bind()]);
    let browserPort: number | null = null;
    near.on('message', (packet, { port }) => {
      browserPort = port;
      if (!this.#isCut) far.send(packet, voicePort, '127.0.0.1');
    });
    far.on('message', (packet) => {
      if (!this.#isCut && browserPort !== null) near.send(packet, browserPort, '127.0.0.1');
    });
    return { forBrowser: near.address().port, forVoice: far.address().port };
  }

  /** Packets are lost until `mend`; nobody is told. */
  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
  }

  async #bind(): Promise<Socket> {
    const socket = createSocket('udp4');
    this.#sockets.push(socket);
    // Whoever is sent to may be gone.
    socket.on('error', () => undefined);
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return socket;
  }
}
