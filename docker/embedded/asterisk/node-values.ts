import { isIPv4 } from 'node:net';
import { availableParallelism, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../place.ts';
import { amiPort, sipAddresses } from '../slot.ts';
import type { VoiceNodeName } from '../instance-file.ts';
import { behindProxy, heldSlot } from '../slots.ts';
import type { TemplateValues } from './render.ts';

/** Multiarch folder of a tree's libraries. */
export const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

/** What every Asterisk node is told: its folders, its doors, its share of the ports. */
export function commonValues(place: Place, name: VoiceNodeName | 'network'): TemplateValues {
  const data = join(place.dataDir, name);
  const slot = heldSlot(place, name);
  return {
    NODE: name,
    DATA: data,
    MODULES: join(place.tree, 'usr/lib', triplet, 'asterisk/modules'),
    SHARE: join(place.tree, 'usr/share/asterisk'),
    SPOOL: join(place.dataDir, name === 'network' ? name : 'asterisk', 'spool'),
    SOUNDS: join(data, 'sounds'),
    MUSIC: join(data, 'music'),
    SITE: join(place.dataDir, 'site'),
    MAX_CALLS: String(mostCalls(place, name)),
    MAX_LOAD: String(LOAD_PER_CORE * availableParallelism()),
    HTTP_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(slot.port),
    AMI_PORT: String(amiPort(slot)),
    SIP_ADDRESS: sipAddresses.hotline,
    SIP_PORT: String(slot.port),
    RTP_START: String(slot.rtpStart),
    RTP_END: String(slot.rtpEnd),
    ICE_HOST_CANDIDATES: iceHostCandidates(place.mediaAddress),
  };
}

/** What one core carries of callers who hear music and of recorded talks (see `npm run bench -- calls` and `burst`). */
const CALLS_PER_CORE = 75;

/** Load average of a machine on which nothing is served in time any more; whatever loads it counts, so it is the last door. */
const LOAD_PER_CORE = 20;

/**
 * A call has two legs with sound, each takes two ports (RTP, RTCP), and some have a third. A node of the hotline takes no
 * more than its share of the cores carries, for beyond it those who talk already would lose their sound.
 */
function mostCalls(place: Place, name: VoiceNodeName | 'network'): number {
  const { rtpStart, rtpEnd } = heldSlot(place, name);
  const byPorts = Math.floor((rtpEnd - rtpStart) / 4.2);
  if (name === 'network') return byPorts;
  return Math.min(byPorts, Math.ceil((CALLS_PER_CORE * availableParallelism()) / place.voiceNodes.length));
}

/** Where a hotline node finds the telephone network: there itself, or behind the proxy. */
export function hotlineTrunks(place: Place): TemplateValues {
  if (!behindProxy(place)) return networkTrunks(place);
  const { citizensProxy, policeProxy, agentsProxy } = sipAddresses;
  const at = (address: string): string => `${address}:${heldSlot(place, 'proxy').port}`;
  return {
    CITIZENS_MATCH: citizensProxy,
    CITIZENS_TRUNK: at(citizensProxy),
    POLICE_MATCH: policeProxy,
    POLICE_TRUNK: at(policeProxy),
    AGENTS_MATCH: agentsProxy,
    AGENTS_TRUNK: at(agentsProxy),
  };
}

/** Where the telephone network is, and where it finds the hotline; see docker/asterisk. */
export function networkTrunks(place: Place): TemplateValues {
  const network = heldSlot(place, 'network');
  const { hotline, citizens, police, agents, citizensProxy, policeProxy } = sipAddresses;
  const proxied = behindProxy(place);
  return {
    HOTLINE_MATCH: proxied ? `${citizensProxy},${policeProxy}` : hotline,
    HOTLINE_TRUNK: proxied
      ? `${citizensProxy}:${heldSlot(place, 'proxy').port}`
      : `${hotline}:${heldSlot(place, 'asterisk').port}`,
    CITIZENS_MATCH: citizens,
    CITIZENS_TRUNK: `${citizens}:${network.port}`,
    POLICE_MATCH: police,
    AGENTS_MATCH: agents,
    POLICE_TRUNK: `${police}:${network.port}`,
  };
}

/** True for an address that sound can be bound to: not for a name, nor for "every address". */
export const oneAddress = (address: string | undefined): address is string =>
  address !== undefined && isIPv4(address) && address !== '0.0.0.0';

/** Browsers are offered one address in place of every address of the machine (rtp.conf, ice_host_candidates). */
const iceHostCandidates = (address: string): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal && entry.address !== address)
    .filter(() => oneAddress(address))
    .map((entry) => `${entry.address} => ${address}`)
    .join('\n');
