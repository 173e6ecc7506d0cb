import { connect } from 'node:net';
import { join } from 'node:path';
import { isRunning, launch } from '../engine-process.ts';
import { repoRoot } from '../paths.ts';
import { logFile } from '../place.ts';
import { freeTcpPort } from '../ports.ts';
import { digest, type Engine } from './engine.ts';
import { socketFolder } from './postgres.ts';

/** The document gateway: MongoDB's protocol in front of PostgreSQL, as this user, since it reads the repository. */
export const gateway: Engine = {
  name: 'gateway',
  stopSignal: 'SIGTERM',
  patienceMs: 20_000,

  async prepare(place) {
    if (!isRunning(place.file.running.gateway))
      place.file.ports.gateway = await freeTcpPort(place.file.ports.gateway);
    return digest([place.file.ports.gateway, process.execPath]);
  },

  start(place) {
    return launch({
      program: process.execPath,
      args: ['--conditions=source', '--import', 'tsx', join(repoRoot, 'docker/gateway/main.ts')],
      env: {
        GATEWAY_POSTGRES: socketFolder(place),
        GATEWAY_HOST: '127.0.0.1',
        GATEWAY_PORT: String(place.file.ports.gateway),
        GATEWAY_USER: 'hotline',
        GATEWAY_PASSWORD: place.file.secrets.gateway,
      },
      identity: { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
      cwd: repoRoot,
      logFile: logFile(place, 'gateway'),
      life: place.life,
    });
  },

  healthy: ({ file }) =>
    file.ports.gateway === undefined ? Promise.resolve(false) : takesConnections(file.ports.gateway),
};

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}
