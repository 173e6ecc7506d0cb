import { join } from 'node:path';
import { oneAddress } from './asterisk/node-values.ts';
import { speaker } from './asterisk/speech.ts';
import type { VoiceNodeName } from './instance-file.ts';
import type { Place } from './place.ts';
import type { Parts } from './parts.ts';
import { amiPort, type Slot } from './slot.ts';
import { behindProxy, heldSlot } from './slots.ts';

/** The environment that the services need to find the engines of an instance. Holds secrets: never print it. */
export function instanceEnvironment(
  place: Pick<Place, 'dataDir' | 'tree' | 'file'> & Partial<Pick<Place, 'mediaAddress' | 'voiceNodes'>>,
  parts: Parts,
): Record<string, string> {
  const { ports, slots, secrets } = place.file;
  const env: Record<string, string> = {
    HOTLINE_DATA: place.dataDir,
    LINK_TOKEN: secrets.link,
    SESSION_SECRET: secrets.session,
    POLICE_SECRET: secrets.police,
    ESPEAK: speaker(place.tree),
    IVR_DATA: join(place.dataDir, 'ivr'),
  };
  if (place.file.production) env['HOTLINE_PRODUCTION'] = '1';
  if (parts.store) {
    const login = `hotline:${secrets.gateway}@127.0.0.1:${ports.gateway}`;
    env['MONGODB_URI'] = `mongodb://${login}/hotline?authSource=admin&authMechanism=SCRAM-SHA-256`;
  }
  if (parts.redis) env['REDIS_URL'] = `redis://:${secrets.redis}@127.0.0.1:${ports.redis}/0`;
  if (parts.voice) {
    if (oneAddress(place.mediaAddress)) env['MEDIA_ADDRESS'] = place.mediaAddress;
    env['ARI_URL'] = `http://127.0.0.1:${slots.asterisk?.port}/ari`;
    env['ARI_USER'] = 'hotline';
    env['ARI_PASSWORD'] = secrets.ari;
    env['AMI_URL'] = amiUrl(slots.asterisk);
    env['AMI_USER'] = 'recorder';
    env['AMI_PASSWORD'] = secrets.ami;
    env['ASTERISK_WS_URL'] = (place.voiceNodes ?? (['asterisk'] as const))
      .map(
        (name, i, { length }) => `${length > 1 ? `${ivrOf(i)}=` : ''}ws://127.0.0.1:${slots[name]?.port}/ws`,
      )
      .join(',');
    env['RECORDINGS_DIR'] = join(place.dataDir, 'asterisk/spool/recording');
    env['MUSIC_DIR'] = join(place.dataDir, 'asterisk/music');
  }
  if (parts.network) {
    env['NETWORK_ARI_URL'] = `http://127.0.0.1:${slots.network?.port}/ari`;
    env['NETWORK_ARI_USER'] = 'network';
    env['NETWORK_ARI_PASSWORD'] = secrets.networkAri;
    env['NETWORK_RECORDINGS_DIR'] = join(place.dataDir, 'network/spool/recording');
  }
  return env;
}

const amiUrl = (slot: Slot | undefined): string => `tcp://127.0.0.1:${slot && amiPort(slot)}`;

/** The name of the ivr of a voice node, by the node's place among them. */
const ivrOf = (index: number): string => `ivr-${index + 1}`;

/** What differs for the ivr of each of several voice nodes; nothing where there is one. */
export function voiceEnvironment(place: Place, name: VoiceNodeName): Record<string, string> {
  if (!behindProxy(place)) return {};
  const nodeId = ivrOf(place.voiceNodes.indexOf(name));
  return {
    NODE_ID: nodeId,
    ARI_URL: `http://127.0.0.1:${heldSlot(place, name).port}/ari`,
    AMI_URL: amiUrl(heldSlot(place, name)),
    IVR_DATA: join(place.dataDir, name === 'asterisk' ? 'ivr' : nodeId),
    OTHER_NODES_TRUNK: 'other-nodes',
  };
}
