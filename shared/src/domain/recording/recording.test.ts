import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAudio } from './audio-checks.ts';
import { addLevels, SAMPLE_RATE, waveform } from './levels.ts';
import type { Levels } from './levels.ts';
import { mayListen } from './may-listen.ts';
import { trackOf } from './track.ts';
import type { Direction, RecordedFile } from './track.ts';

const file = (direction: Direction, at: number, durationMs: number): RecordedFile => ({
  direction,
  file: `c.1.${direction}.${at}.wav`,
  durationMs,
});

/** Speech-loud noise where a second is 1, silence where it is 0. */
const levels = (...seconds: number[]): Levels => {
  const made: Levels = { peak: [], rms: [] };
  for (const loud of seconds)
    addLevels(
      made,
      Int16Array.from({ length: SAMPLE_RATE }, (_, i) => (i % 2 === 0 ? 1 : -1) * loud * 3000),
    );
  return made;
};

describe('the track of a call', () => {
  it('shows the stretch that was not recorded', () => {
    const files = (['citizen', 'agent'] as const).flatMap((direction) => [
      file(direction, 1000, 4000),
      file(direction, 9000, 2000),
    ]);
    expect(trackOf(files)).toMatchObject({
      startedAt: 1000,
      durationMs: 10_000,
      gaps: [{ fromMs: 4000, toMs: 8000 }],
    });
  });
  it('is none without sound', () => expect(trackOf([file('agent', 1, 0)])).toBeNull());
  it('never lets two files of one direction sound at once', () => {
    const any = fc.array(fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 5000 })), { minLength: 1 });
    fc.assert(
      fc.property(any, (made) => {
        const { segments, durationMs } = trackOf(made.map(([at, ms]) => file('citizen', at, ms)))!;
        segments.reduce((before, { fromMs, toMs }) => {
          expect(fromMs).toBeGreaterThanOrEqual(before);
          expect(toMs).toBeLessThanOrEqual(durationMs);
          return toMs;
        }, 0);
      }),
    );
  });
});

describe('what the sound tells', () => {
  it('counts an interruption by the agent, not one by the citizen', () => {
    expect(checkAudio(levels(1, 1, 0), levels(0, 1, 1), [])).toMatchObject({ interruptions: 1 });
    expect(checkAudio(levels(0, 1, 1), levels(1, 1, 0), []).interruptions).toBe(0);
  });
  it('finds long silence, but not where nothing was recorded', () => {
    const citizen = levels(1, 0, 0, 0, 0);
    expect(checkAudio(citizen, levels(0, 0, 0, 0, 0), []).silenceShare).toBeCloseTo(0.8);
    const gaps = [{ fromMs: 1000, toMs: 5000 }];
    expect(checkAudio(citizen, levels(0, 0, 0, 0, 0), gaps)).toMatchObject({ silenceShare: 0 });
  });
  it('draws the loudest moment of each part', () => {
    expect(waveform([0, 32_767, 0, 0], 2)).toEqual([100, 0]);
    expect(waveform([], 10)).toEqual([]);
  });
});

describe('who may listen', () => {
  const heard = { agentId: 'li', isShielded: false, isRecused: false };
  it('an agent his own calls, a leader all, a body none', () => {
    expect(mayListen({ id: 'li', roles: ['agent'] }, heard)).toBe(true);
    expect(mayListen({ id: 'wang', roles: ['agent'] }, heard)).toBe(false);
    expect(mayListen({ id: 'gao', roles: ['shift-leader'] }, heard)).toBe(true);
    expect(mayListen({ id: 'x', roles: ['liaison', 'administrator', 'auditor'] }, heard)).toBe(false);
  });
  it('few where the citizen is shielded, nobody against whom it is', () => {
    const shielded = { ...heard, isShielded: true };
    expect(mayListen({ id: 'gao', roles: ['shift-leader'] }, shielded)).toBe(false);
    expect(mayListen({ id: 'qa', roles: ['qa'] }, shielded)).toBe(true);
    expect(mayListen({ id: 'li', roles: ['agent', 'qa'] }, { ...heard, isRecused: true })).toBe(false);
  });
});
