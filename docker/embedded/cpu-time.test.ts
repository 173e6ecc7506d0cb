import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuTime } from './cpu-time.ts';

/** Computes for a moment, says what that took, and waits to be ended. */
const program = `
  for (const until = performance.now() + 60; performance.now() < until; );
  console.log(JSON.stringify(process.cpuUsage()));
  setInterval(() => {}, 60_000);
`;

describe('CPU time of a process', () => {
  it('is what the process itself knows of it', async () => {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { user, system } = JSON.parse(String(line)) as NodeJS.CpuUsage;
    const known = cpuTime(child.pid!);
    child.kill();
    expect(known).toBeGreaterThan(0);
    expect(Math.abs(known - (user + system) / 1000)).toBeLessThan(1000);
  });

  it('is nothing for nobody', () => {
    expect(cpuTime(2 ** 22 + 1)).toBe(0);
  });
});
