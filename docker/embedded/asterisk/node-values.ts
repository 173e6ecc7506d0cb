import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../place.ts';
import { sipAddresses, type Slot } from '../slot.ts';
import type { TemplateValues } from './render.ts';

/** Multiarch folder of the tree's libraries. */
const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

/** What every Asterisk node is told: its folders, its doors, its share of the ports. */
export function commonValues(place: Place, name: 'asterisk' | 'network', slot: Slot): TemplateValues {
  const data = join(place.dataDir, name);
  return {
    NODE: name,
    DATA: data,
    MODULES: join(place.tree, 'usr/lib', triplet, 'asterisk/modules'),
    SHARE: join(place.tree, 'usr/share/asterisk'),
    SOUNDS: join(data, 'sounds'),
    MUSIC: join(data, 'music'),
    SITE: join(place.dataDir, 'site'),
    MAX_CALLS: '400',
    MAX_LOAD: '40',
    HTTP_ADDRESS: '127.0.0.1',
    HTTP_PORT: String(slot.port),
    SIP_ADDRESS: sipAddresses.hotline,
    SIP_PORT: String(slot.port),
    RTP_START: String(slot.rtpStart),
    RTP_END: String(slot.rtpEnd),
    ICE_HOST_CANDIDATES: iceHostCandidates(place.mediaAddress),
  };
}

/** Both nodes know each other by address; see docker/asterisk. */
export function trunkValues(hotline: Slot, network: Slot): TemplateValues {
  return {
    HOTLINE_MATCH: sipAddresses.hotline,
    HOTLINE_TRUNK: `${sipAddresses.hotline}:${hotline.port}`,
    CITIZENS_MATCH: sipAddresses.citizens,
    CITIZENS_TRUNK: `${sipAddresses.citizens}:${network.port}`,
    POLICE_MATCH: sipAddresses.police,
    AGENTS_MATCH: sipAddresses.agents,
    POLICE_TRUNK: `${sipAddresses.police}:${network.port}`,
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
