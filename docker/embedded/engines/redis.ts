import { join } from 'node:path';
import { launch } from '../engine-process.ts';
import { logFile, ownFile, ownFolder, type Place } from '../place.ts';
import { heldPort } from '../tcp-ports.ts';
import { ask } from './ask.ts';
import { digest, type Engine } from './engine.ts';

const program = (place: Place): string => join(place.tree, 'usr/bin/redis-server');

/** Redis with a password and an append-only file: Bull's jobs survive a restart. */
export const redis: Engine = {
  name: 'redis',
  stopSignal: 'SIGTERM',
  patienceMs: 10_000,
  attempts: 3,

  async prepare(place) {
    const folder = ownFolder(place, 'redis');
    const settings = [
      'bind 127.0.0.1',
      `port ${heldPort(place, 'redis')}`,
      `requirepass ${place.file.secrets.redis}`,
      `dir "${folder}"`,
      'appendonly yes',
      'appendfsync everysec',
      'save ""',
      'maxmemory-policy noeviction',
    ];
    ownFile(place, join(folder, 'redis.conf'), `${settings.join('\n')}\n`);
    return digest([program(place), settings]);
  },

  start(place) {
    const cwd = join(place.dataDir, 'redis');
    const args = [join(cwd, 'redis.conf')];
    return launch({
      ...place,
      program: program(place),
      args,
      env: {},
      cwd,
      logFile: logFile(place, 'redis'),
    });
  },

  healthy: (place) => ask(heldPort(place, 'redis'), `AUTH ${place.file.secrets.redis}\r\nPING\r\n`, pongs),
};

const pongs = (answer: string): boolean | undefined =>
  answer.startsWith('-') ? false : answer.startsWith('+OK\r\n+PONG') || undefined;
