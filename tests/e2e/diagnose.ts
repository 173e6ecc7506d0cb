import { type Ari, type AriAddress, connectAri } from '@hotline/ivr/ari/http';
import type { Page } from 'playwright-core';

interface Channel {
  id: string;
  name: string;
  state: string;
}
interface Bridge {
  id: string;
  channels: string[];
}
type Stats = Record<string, unknown>;

/** In the page, before its scripts: its connections are kept to be asked. */
export const keepConnections = () => {
  const made: RTCPeerConnection[] = [];
  Reflect.set(globalThis, 'testConnections', made);
  globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
    construct: (target, given) => {
      const connection = Reflect.construct(target, given) as RTCPeerConnection;
      made.push(connection);
      return connection;
    },
  });
};

/** Tells, for a test that failed, what each page shows and hears, and which channels and bridges either Asterisk has. */
export async function diagnose(
  pages: readonly Page[],
  sides: Readonly<Record<string, AriAddress>>,
): Promise<void> {
  for (const page of pages.filter((each) => !each.isClosed())) {
    const told = await Promise.race([shownAndHeard(page), page.waitForTimeout(5_000)]).catch(String);
    console.error(JSON.stringify(told ?? `no word of ${page.url()}`, null, 1));
  }
  for (const [side, address] of Object.entries(sides)) {
    const ari = connectAri(address);
    console.error(JSON.stringify(await channelsOf(side, ari).catch(String), null, 1));
    ari.close();
  }
}

const channelsOf = async (side: string, ari: Ari) => ({
  side,
  channels: (await ari.get<Channel[]>('channels')).map(({ id, name, state }) => `${state} ${name} ${id}`),
  bridges: (await ari.get<Bridge[]>('bridges')).map(({ id, channels }) => [id, ...channels]),
});

const shownAndHeard = async (page: Page) => ({
  url: page.url(),
  bar: await page.getByRole('region', { name: '话务条' }).allInnerTexts(),
  notes: await page.locator('.ant-message').allInnerTexts(),
  sound: await page.evaluate(async () => {
    const audio = document.querySelector<HTMLAudioElement>('[data-testid=remote-audio]');
    const told =
      'type timestamp packetsSent packetsReceived lastPacketReceivedTimestamp audioLevel state responsesReceived'.split(
        ' ',
      );
    const wanted = 'inbound-rtp outbound-rtp media-source candidate-pair'.split(' ');
    const connections = Reflect.get(globalThis, 'testConnections') as RTCPeerConnection[];
    const heard = await Promise.all(
      connections.map(async (connection) => {
        const stats: Stats[] = [];
        (await connection.getStats()).forEach((one: Stats) => {
          if (!wanted.includes(String(one['type']))) return;
          stats.push(Object.fromEntries(told.filter((name) => name in one).map((name) => [name, one[name]])));
        });
        return { state: connection.connectionState, ice: connection.iceConnectionState, stats };
      }),
    );
    return { audio: audio && { paused: audio.paused, muted: audio.muted, at: audio.currentTime }, heard };
  }),
});
