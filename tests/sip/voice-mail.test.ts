import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { recordedTones } from './recorded-tones.ts';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, voices, type Waiting, waits } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

const live = () => join(lab.recordings, 'live', lab.env['NODE_ID'] ?? 'ivr-1');
const isRecording = (callId: string) =>
  lab.until(
    async () =>
      existsSync(live()) && readdirSync(live()).some((file) => file.startsWith(`${callId}.message`)),
    'a message under way',
  );

/** Waits in the queue, is asked to leave a message, and speaks. */
async function speaks(): Promise<Waiting> {
  const { callId, citizen } = await waits(lab);
  const how = { why: 'nobody', maxSeconds: 60, silenceSeconds: 3 } as const;
  expect(await lab.server.order('voice-mail', callId, how)).toEqual({ ok: true });
  await citizen.hears(promptTones['voice-mail-nobody']);
  await citizen.hears(promptTones['voice-mail-how']);
  await isRecording(callId);
  await citizen.tone(voices.citizen);
  return { callId, citizen };
}

/** Kills ivr, lets something happen meanwhile, and starts it again. */
async function killed(meanwhile: () => Promise<void>) {
  const hellos = lab.server.hellos.length;
  await lab.ivr.kill();
  await meanwhile();
  lab.ivr.start();
  return lab.server.hello(hellos);
}

test('what he says after the tone is kept; # ends it, he is thanked and let go', async () => {
  const { callId, citizen } = await speaks();
  await lab.until(async () => sizeOf(callId) > 24_000, 'a second and a half of speech');
  await citizen.press('#');
  await citizen.hears(promptTones['voice-mail-thanks']);
  const { durationMs, heard, file } = await lab.server.fact('voice-mail-left', callId);
  expect({ heard, isLong: durationMs > 1000 }).toEqual({ heard: true, isLong: true });
  await citizen.ended;
  expect(existsSync(join(lab.recordings, file))).toBe(true);
  expect(recordedTones(lab, callId, voices.citizen)).toEqual([true]);
  await nothingLeft(lab);
});

const sizeOf = (callId: string): number => {
  const file = readdirSync(live()).find((one) => one.startsWith(`${callId}.message`));
  return file === undefined ? 0 : statSync(join(live(), file)).size;
};

test('a pause ends it; who says nothing is told that nothing was heard', async () => {
  const { callId, citizen } = await waits(lab);
  await lab.server.order('voice-mail', callId, { why: 'chosen', maxSeconds: 60, silenceSeconds: 2 });
  await citizen.hears(promptTones['voice-mail-empty']);
  expect(await lab.server.fact('voice-mail-left', callId)).toMatchObject({ heard: false });
  await citizen.ended;
  await nothingLeft(lab);
});

test('0 before the tone takes him back to where he waited', async () => {
  const { callId, citizen } = await waits(lab);
  await lab.server.order('voice-mail', callId, { why: 'overload', maxSeconds: 60, silenceSeconds: 3 });
  await citizen.hears(promptTones['voice-mail-overload']);
  await citizen.press('0');
  await lab.server.count('queued', callId, 2);
  expect(lab.server.of(callId)).toContain('voice-mail-declined');
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('ivr killed while he speaks: he speaks on, is thanked, and the message is told once the server listens', async () => {
  const { callId, citizen } = await speaks();
  const held = await killed(() => lab.until(async () => sizeOf(callId) > 24_000, 'he speaks on'));
  expect(held).toEqual([expect.objectContaining({ callId, phase: 'voice-mail' })]);
  await lab.server.vanish();
  await citizen.press('#');
  await citizen.hears(promptTones['voice-mail-thanks']);
  await citizen.ended;
  await lab.server.comeBack();
  expect(await lab.server.fact('voice-mail-left', callId)).toMatchObject({ heard: true });
  expect(recordedTones(lab, callId, voices.citizen)).toEqual([true]);
  await nothingLeft(lab);
});

test('ivr killed, and he hangs up meanwhile: what he said is found and told', async () => {
  const { callId, citizen } = await speaks();
  await lab.until(async () => sizeOf(callId) > 24_000, 'a second and a half of speech');
  const held = await killed(async () => {
    await citizen.hangUp();
    await citizen.ended;
  });
  expect(held).toEqual([]);
  expect(await lab.server.fact('voice-mail-left', callId)).toMatchObject({ heard: true });
  await nothingLeft(lab);
});

test('a disk that cannot be written: he is told so and let go, and so is the office', async () => {
  const folder = join(lab.recordings, 'live');
  await lab.until(async () => {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    return !existsSync(folder);
  }, 'no folder');
  writeFileSync(folder, 'a file stands where the folder was');
  try {
    const { callId, citizen } = await waits(lab);
    await lab.server.order('voice-mail', callId, { why: 'chosen', maxSeconds: 60, silenceSeconds: 3 });
    await citizen.hears(promptTones['voice-mail-failed']);
    await lab.server.fact('recording-failed', callId);
    await citizen.ended;
    expect(lab.server.of(callId)).not.toContain('voice-mail-left');
    await nothingLeft(lab);
  } finally {
    rmSync(folder);
  }
});
