import { join } from 'node:path';
import { serialize } from 'bson';
import { opMsgHead } from '../../gateway/wire/op-msg.ts';
import { launch } from '../engine-process.ts';
import { repoRoot } from '../paths.ts';
import { logFile } from '../place.ts';
import { heldPort } from '../tcp-ports.ts';
import { ask } from './ask.ts';
import { digest, type Engine } from './engine.ts';
import { socketFolder } from './postgres.ts';

/** The document gateway: MongoDB's protocol in front of PostgreSQL, as this user, since it reads the repository. */
export const gateway: Engine = {
  name: 'gateway',
  stopSignal: 'SIGTERM',
  patienceMs: 20_000,
  attempts: 3,

  prepare: async (place) => digest([heldPort(place, 'gateway'), process.execPath]),

  start(place) {
    return launch({
      program: process.execPath,
      args: ['--conditions=source', '--import', 'tsx', join(repoRoot, 'docker/gateway/main.ts')],
      env: {
        GATEWAY_POSTGRES: socketFolder(place),
        GATEWAY_HOST: '127.0.0.1',
        GATEWAY_PORT: String(heldPort(place, 'gateway')),
        GATEWAY_USER: 'hotline',
        GATEWAY_PASSWORD: place.file.secrets.gateway,
      },
      identity: { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
      cwd: repoRoot,
      logFile: logFile(place, 'gateway'),
      life: place.life,
    });
  },

  healthy: (place) => ask(heldPort(place, 'gateway'), greeting, greets),
};

/** Says hello in MongoDB's protocol: a port that merely takes connections proves nothing. */
const HELLO = serialize({ hello: 1, $db: 'admin' });
const greeting = Buffer.concat([opMsgHead(0, HELLO.length), HELLO]);
const greets = (answer: string): true | undefined => answer.includes('isWritablePrimary') || undefined;
