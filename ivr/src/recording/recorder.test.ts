import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { newCall } from '../flow/steps/dial.ts';
import type { CallState } from '../flow/state.ts';
import type { NewFact } from '../flow/step.ts';
import { encodeWav } from '../prompts/wav.ts';
import type { Equipment } from '../equipment.ts';
import { AmiError, AmiRefusal } from '../ami/ami.ts';
import { Recorder } from './recorder.ts';

const second = 8000;
const startedAt = 1_790_000_000_000;

let folder: string;
let live: string;
let call: CallState | undefined;
let facts: NewFact[];
/** What Asterisk was told: the action and its options. */
let asked: [action: string, options: string | undefined][];
/** What it says to that. */
let answer: () => void;
let recorder: Recorder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-recorder-'));
  live = join(folder, 'live/ivr-1');
  mkdirSync(live, { recursive: true });
  call = { ...newCall('c1', startedAt), citizen: { channelId: 'x', up: true }, recording: true };
  const told: NewFact[] = (facts = []);
  asked = [];
  answer = () => undefined;
  const config = readConfig({
    ARI_URL: 'http://127.0.0.1:1/ari',
    ARI_PASSWORD: 'x',
    AMI_URL: 'tcp://127.0.0.1:1',
    AMI_PASSWORD: 'x',
    LINK_URL: 'http://127.0.0.1:1',
    LINK_TOKEN: 'x',
    IVR_DATA: folder,
    RECORDINGS_DIR: folder,
  });
  const act = async (action: string, { Options }: Record<string, string>) => {
    asked.push([action, Options]);
    answer();
  };
  const equipment = { ami: { act, close: () => undefined }, config, log: createLog('silent') };
  recorder = new Recorder(equipment as unknown as Equipment, {
    report: (_, fact) => told.push(fact),
    find: (callId) => (call?.callId === callId ? call : undefined),
    all: () => (call ? [call] : []),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As Asterisk leaves it: while it is written its header tells no length. */
function file(direction: 'citizen' | 'agent', at: number, seconds: number, state: 'open' | 'closed'): string {
  const name = `c1.${direction}.${at}.wav`;
  const wav = encodeWav(new Int16Array(seconds * second), second);
  if (state === 'open') wav.writeUInt32LE(0, 4);
  writeFileSync(join(live, name), wav);
  utimesSync(join(live, name), (at + seconds * 1000) / 1000, (at + seconds * 1000) / 1000);
  return name;
}

test('of a call that is recorded what is closed is taken, and what is being written stays', async () => {
  const closed = file('citizen', startedAt, 2, 'closed');
  const open = file('citizen', startedAt + 5000, 1, 'open');
  await recorder.collect('c1');
  expect(facts).toEqual([{ type: 'recorded', direction: 'citizen', file: closed, durationMs: 2000 }]);
  expect([existsSync(join(folder, closed)), existsSync(join(live, open))]).toEqual([true, true]);
});

test('a file that closes late, after the call was forgotten, is taken once however often it is asked for', async () => {
  const open = file('agent', startedAt, 3, 'open');
  call = undefined;
  const taking = Promise.all([recorder.collect('c1'), recorder.collect('c1'), recorder.sweep()]);
  file('agent', startedAt, 3, 'closed');
  await taking;
  expect(facts).toEqual([{ type: 'recorded', direction: 'agent', file: open, durationMs: 3000 }]);
});

test('what a full disk cut short is kept, and told', async () => {
  const cut = file('citizen', startedAt, 2, 'closed');
  utimesSync(join(live, cut), (startedAt + 60_000) / 1000, (startedAt + 60_000) / 1000);
  await recorder.collect('c1');
  expect(facts.map(({ type }) => type)).toEqual(['recording-failed', 'recorded']);
});

test('after a crash whoever is to be recorded and is not, is recorded; whoever is, is not begun again', async () => {
  file('citizen', startedAt, 2, 'closed');
  await recorder.sweep();
  expect(asked).toHaveLength(1);
  file('citizen', startedAt + 5000, 1, 'open');
  await recorder.sweep();
  expect(asked).toHaveLength(1);
  call = { ...call!, recording: false, recordingPaused: true };
  await recorder.sweep();
  expect(asked).toHaveLength(1);
});

const bothFailed = [
  { type: 'recording-failed', direction: 'citizen' },
  { type: 'recording-failed', direction: 'agent' },
];

test('files that Asterisk cannot make are told, though it says that all is well or nothing at all', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    await recorder.begin(call!);
    vi.advanceTimersByTime(3000);
    await vi.waitFor(() => expect(facts).toHaveLength(2), { timeout: 20_000 });
    answer = () => {
      throw new AmiError('no answer to MixMonitor');
    };
    await recorder.begin(call!);
    vi.advanceTimersByTime(3000);
    await vi.waitFor(() => expect(facts).toHaveLength(4), { timeout: 20_000 });
  } finally {
    vi.useRealTimers();
  }
  expect(facts).toEqual([...bothFailed, ...bothFailed]);
});

test('a recording that was begun, though Asterisk did not say so in time, is none that failed', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(startedAt);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    answer = () => {
      file('citizen', startedAt, 1, 'open');
      throw new AmiError('no answer to MixMonitor');
    };
    await recorder.begin(call!);
    vi.advanceTimersByTime(3000);
    await vi.waitFor(() => expect(facts).toHaveLength(1), { timeout: 20_000 });
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
  expect(facts).toEqual([bothFailed[1]]); // the other one is there
});

test('a refusal is told at once, unless the channel is gone', async () => {
  answer = () => {
    throw new AmiRefusal('No such channel');
  };
  await recorder.begin(call!);
  expect(facts).toEqual([]);
  answer = () => {
    throw new AmiRefusal('Permission denied');
  };
  await recorder.begin(call!);
  expect(facts).toEqual(bothFailed);
});

test('what is begun again in the same millisecond is another file', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(startedAt);
  await recorder.begin(call!);
  await recorder.stop(call!);
  await recorder.begin(call!);
  vi.restoreAllMocks();
  const path = (direction: string, at: number) => `../recording/live/ivr-1/c1.${direction}.${at}.wav`;
  const options = (at: number) => `r(${path('citizen', at)})t(${path('agent', at)})`;
  expect(asked).toEqual([
    ['MixMonitor', options(startedAt)],
    ['StopMixMonitor', undefined],
    ['MixMonitor', options(startedAt + 1)],
  ]);
});
