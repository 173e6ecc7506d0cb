/** Which engines are wanted, and which of those are ours to run. */
export interface Parts {
  store: boolean;
  redis: boolean;
  voice: boolean;
  network: boolean;
}

/** Engines that the environment names are used as they are; the others are run here. */
export function ownParts(wanted: Parts, env: NodeJS.ProcessEnv): Parts {
  return {
    store: wanted.store && !env['MONGODB_URI'],
    redis: wanted.redis && !env['REDIS_URL'],
    voice: wanted.voice && !env['ARI_URL'],
    network: wanted.network && !env['ARI_URL'] && !env['NETWORK_ARI_URL'],
  };
}

const names = [
  'MONGODB_URI',
  'REDIS_URL',
  'ARI_URL',
  'ARI_USER',
  'ARI_PASSWORD',
  'AMI_URL',
  'AMI_USER',
  'AMI_PASSWORD',
  'ASTERISK_WS_URL',
  'RECORDINGS_DIR',
];
const networkNames = ['NETWORK_ARI_URL', 'NETWORK_ARI_USER', 'NETWORK_ARI_PASSWORD'];

/** What the environment says of engines that are not ours. */
export function namedEngines(env: NodeJS.ProcessEnv): Record<string, string> {
  const named = [...names, ...networkNames].flatMap((name) => (env[name] ? [[name, env[name]]] : []));
  return Object.fromEntries(named) as Record<string, string>;
}
