import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopProcess } from './engine-process.ts';
import { tcpFree } from './ports.ts';
import { processStart } from './process-start.ts';

/** Listens, and has several threads and much memory to give back when it is killed. */
const listener = `
  globalThis.held = Buffer.alloc(100e6, 1);
  const server = require('node:net').createServer().listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

describe('stopProcess', () => {
  it.each([1, 2, 3, 4, 5])(
    'answers when the port of the killed process is free (round %i)',
    async () => {
      const child = spawn(process.execPath, ['-e', listener], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [port] = (await once(child.stdout, 'data')) as [Buffer];
      await stopProcess({ pid: child.pid!, start: processStart(child.pid!)! }, 'SIGKILL', 10_000);
      expect(await tcpFree(Number(port))).toBe(true);
    },
    20_000,
  );
});
