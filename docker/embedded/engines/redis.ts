import { connect } from 'node:net';
import { join } from 'node:path';
import { isRunning, launch } from '../engine-process.ts';
import { logFile, ownFile, ownFolder, type Place } from '../place.ts';
import { freeTcpPort } from '../ports.ts';
import { digest, type Engine } from './engine.ts';

const program = (place: Place): string => join(place.tree, 'usr/bin/redis-server');

/** Redis with a password and an append-only file: Bull's jobs survive a restart. */
export const redis: Engine = {
  name: 'redis',
  stopSignal: 'SIGTERM',
  patienceMs: 10_000,

  async prepare(place) {
    if (!isRunning(place.file.running.redis))
      place.file.ports.redis = await freeTcpPort(place.file.ports.redis);
    const folder = ownFolder(place, 'redis');
    const settings = [
      'bind 127.0.0.1',
      `port ${place.file.ports.redis}`,
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

  healthy({ file }) {
    const { port, answer } = { port: file.ports.redis, answer: /^\+OK\r\n\+PONG/ };
    return port === undefined
      ? Promise.resolve(false)
      : ask(port, `AUTH ${file.secrets.redis}\r\nPING\r\n`, answer);
  },
};

/** Sends a line to a loopback port and says whether the answer is the expected one within a second. */
function ask(port: number, line: string, expected: RegExp): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(line));
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    let text = '';
    socket.setTimeout(1_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (expected.test(text)) end(true);
      else if (text.startsWith('-')) end(false);
    });
  });
}
