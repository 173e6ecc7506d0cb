import type { BrowserContext } from 'playwright-core';
import { SoundPath, type SoundPorts } from '../network/sound-path.ts';
import { Wire } from '../network/wire.ts';

/** Everything between one browser and the hotline: its pages and SIP go through a wire, its sound through a path of its own. */
export class BrowserNetwork {
  readonly wire: Wire;
  readonly #sound = new SoundPath();
  readonly #addresses = ['127.0.0.21', '127.0.0.22', '127.0.0.23', '127.0.0.24'];

  private constructor(wire: Wire) {
    this.wire = wire;
  }

  static async to(url: string): Promise<BrowserNetwork> {
    return new BrowserNetwork(await Wire.to(url));
  }

  /** Before the first page of the context. */
  async connect(context: BrowserContext): Promise<void> {
    await context.exposeFunction('openSoundPath', (voicePort: number) => this.#sound.open(voicePort));
    await context.addInitScript(soundThroughPath);
  }

  /** Out of reach, as in a lift: neither side is told. */
  lose(): void {
    this.wire.stall();
    this.#sound.cut();
  }

  mend(): void {
    this.wire.mend();
    this.#sound.mend();
  }

  /** Into another network: what was connected is a dead end, what is sent has another address, and new connections are made. */
  async move(): Promise<void> {
    this.wire.strand();
    await this.#sound.move(this.#addresses.shift()!);
  }

  async close(): Promise<void> {
    await this.wire.close();
    this.#sound.close();
  }
}

/** In the page: each end of a call's sound learns only the path's address of the other, as behind a NAT. */
const soundThroughPath = () => {
  const { prototype } = RTCPeerConnection;
  const openPath = Reflect.get(globalThis, 'openSoundPath') as (voicePort: number) => Promise<SoundPorts>;
  const setRemote = prototype.setRemoteDescription;
  const local = Object.getOwnPropertyDescriptor(prototype, 'localDescription')!.get!;
  const ports = new WeakMap<RTCPeerConnection, SoundPorts>();
  const at = (sdp: string, port: number, address = '127.0.0.1'): string => {
    const lines = sdp.split('\r\n').filter((line) => !line.startsWith('a=candidate:'));
    const media = lines.findIndex((line) => line.startsWith('m=audio'));
    const [, , ...rest] = lines[media]!.split(' ');
    lines[media] = ['m=audio', port, ...rest].join(' ');
    lines.splice(-1, 0, `a=candidate:1 1 udp 2130706431 ${address} ${port} typ host`);
    return lines.join('\r\n').replaceAll(/^c=IN IP4 \S+/gmu, `c=IN IP4 ${address}`);
  };
  prototype.setRemoteDescription = async function (this: RTCPeerConnection, description) {
    const { type, sdp = '' } = description;
    const voicePort = /^a=candidate:\S+ 1 udp \d+ \S+ (\d+) typ host/imu.exec(sdp)?.[1];
    if (voicePort === undefined) throw new Error(`no way to the voice side in ${sdp}`);
    const opened = await openPath(Number(voicePort));
    ports.set(this, opened);
    return Reflect.apply(setRemote, this, [{ type, sdp: at(sdp, opened.forBrowser) }]) as Promise<void>;
  };
  Object.defineProperty(prototype, 'localDescription', {
    get(this: RTCPeerConnection): RTCSessionDescription | null {
      const described = local.call(this) as RTCSessionDescription | null;
      const known = ports.get(this);
      return described && known
        ? new RTCSessionDescription({
            type: described.type,
            sdp: at(described.sdp, known.forVoice, known.address),
          })
        : described;
    },
  });
};
