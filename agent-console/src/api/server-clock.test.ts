import { describe, expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

const minute = 60_000;

const begin = () => {
  const machine = { monotonic: 1_000, wall: 5 * minute };
  const clock = createServerClock(
    () => machine.monotonic,
    () => machine.wall,
  );
  return { machine, clock };
};

describe("the server's time in a browser", () => {
  it('is the machine’s until the server has told its', () => {
    expect(begin().clock.now()).toBe(5 * minute);
  });
  it('goes on by the monotonic clock, whatever becomes of the machine’s', () => {
    const { clock, machine } = begin();
    clock.hear(100 * minute);
    machine.monotonic += 300;
    machine.wall = 0;
    expect(clock.now()).toBe(100 * minute + 300);
  });
  it('tells of a jump, not of the small steps of every telling', () => {
    const { clock, machine } = begin();
    clock.hear(100 * minute);
    let jumps = 0;
    const end = clock.onJump(() => (jumps += 1));
    machine.monotonic += 500;
    clock.hear(100 * minute + 700);
    expect(jumps).toBe(0);
    clock.hear(200 * minute);
    expect(jumps).toBe(1);
    end();
    clock.hear(300 * minute);
    expect(jumps).toBe(1);
  });
});
