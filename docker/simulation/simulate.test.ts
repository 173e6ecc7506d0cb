import { join } from 'node:path';
import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { runCli } from '@hotline/server/cli/run-cli';
import { afterEach, expect, it, vi } from 'vitest';
import { tryLock } from '../embedded/lock.ts';
import { scratchFolder } from '../embedded/testing/scratch.ts';
import { simulate } from './simulate.ts';

const folder = scratchFolder();
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

it('is refused while another simulation runs', async () => {
  vi.stubEnv('HOTLINE_DATA', folder.path);
  tryLock(join(folder.path, 'simulation.lock'));
  const io = capturedIo();
  const registry = [{ name: 'simulate', summary: '', load: () => Promise.resolve(simulate) }];
  const code = await runCli(['simulate'], io, registry);
  expect({ code, err: io.err() }).toEqual({
    code: 2,
    err: 'another simulation is running on this hotline\n',
  });
});
