import { describe, expect, it } from 'vitest';
import { cpuTime } from './cpu-time.ts';

describe('CPU time of a process', () => {
  it('is what the process itself knows of it', () => {
    const until = performance.now() + 60;
    while (performance.now() < until) Math.sqrt(until);
    const { user, system } = process.cpuUsage();
    expect(Math.abs(cpuTime(process.pid) - (user + system) / 1000)).toBeLessThan(1000);
    expect(cpuTime(process.pid)).toBeGreaterThan(0);
  });

  it('is nothing for nobody', () => {
    expect(cpuTime(2 ** 22 + 1)).toBe(0);
  });
});
