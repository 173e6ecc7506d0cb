import { availableParallelism } from 'node:os';
import { createSocket } from 'node:dgram';
import { join } from 'node:path';
import { renderFolders } from '../asterisk/render.ts';
import { networkTrunks, triplet } from '../asterisk/node-values.ts';
import { launch } from '../engine-process.ts';
import { logFile, ownFile, ownFolder, type Place } from '../place.ts';
import { sipAddresses } from '../slot.ts';
import { heldSlot } from '../slots.ts';
import { digest, type Engine } from './engine.ts';

/** Kamailio, in front of several 12345 nodes; see docker/kamailio. */
export const proxy: Engine = {
  name: 'proxy',
  stopSignal: 'SIGTERM',
  patienceMs: 10_000,
  attempts: 3,

  async prepare(place) {
    const folder = ownFolder(place, 'proxy');
    const files = renderFolders(['kamailio'], valuesOf(place, folder));
    for (const [name, content] of files) ownFile(place, join(folder, name), content);
    return digest([place.proxyTree, [...files]]);
  },

  start(place) {
    const cwd = join(place.dataDir, 'proxy');
    const args = ['-f', join(cwd, 'kamailio.cfg'), '-DD', '-E', '-Y', cwd, '-w', cwd];
    const program = join(place.proxyTree, 'usr/sbin/kamailio');
    const logs = logFile(place, 'proxy');
    return launch({ ...place, program, args, env: {}, cwd, logFile: logs, deathSignal: 'TERM' });
  },

  healthy: (place) => answersOptions(sipAddresses.citizensProxy, heldSlot(place, 'proxy').port),
};

const valuesOf = (place: Place, folder: string) => ({
  ...networkTrunks(place),
  MODULES: join(place.proxyTree, 'usr/lib', triplet, 'kamailio/modules'),
  DISPATCHER_LIST: join(folder, 'dispatcher.list'),
  SIP_PORT: String(heldSlot(place, 'proxy').port),
  CITIZENS_PROXY: sipAddresses.citizensProxy,
  POLICE_PROXY: sipAddresses.policeProxy,
  AGENTS_PROXY: sipAddresses.agentsProxy,
  CALLS_PER_SECOND: String(10 * availableParallelism()),
  VOICE_NODES: place.voiceNodes
    .map((name) => `1 sip:${sipAddresses.hotline}:${heldSlot(place, name).port}`)
    .join('\n'),
});

/** Asks as a neighbour would (RFC 3261 §11), from a port of this process. */
function answersOptions(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (healthy: boolean): void => {
      clearTimeout(timer);
      socket.close();
      resolve(healthy);
    };
    const timer = setTimeout(() => end(false), 1_000);
    socket.once('error', () => end(false));
    socket.once('message', (answer) => end(answer.toString('latin1').startsWith('SIP/2.0 200')));
    socket.bind(0, '127.0.0.1', () => {
      const here = `127.0.0.1:${socket.address().port}`;
      const lines = [
        `OPTIONS sip:${address}:${port} SIP/2.0`,
        `Via: SIP/2.0/UDP ${here};branch=z9hG4bK${Date.now()}`,
        `From: <sip:${here}>;tag=health`,
        `To: <sip:${address}:${port}>`,
        `Call-ID: ${Date.now()}@${here}`,
        'CSeq: 1 OPTIONS',
        'Max-Forwards: 1',
        'Content-Length: 0',
      ];
      socket.send(`${lines.join('\r\n')}\r\n\r\n`, port, address);
    });
  });
}
