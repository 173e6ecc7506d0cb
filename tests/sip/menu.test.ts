import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import { encodeWav } from '@hotline/ivr/prompts/wav';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { promptTones } from './site-prompts.ts';
import { nothingLeft } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
const menu = [
  { digit: '2', does: 'dialect' as const },
  { digit: '4', does: 'progress' as const },
];
const treatment = { greeting: true, priority: 0, group: 'day', blocked: false, menu };
beforeAll(async () => {
  lab = await startVoiceLab({ ivr: { TREAT_TIMEOUT_MS: '20000' } });
  lab.server.treatment = treatment;
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

test('a citizen chooses by key, or says nothing and gets an agent', async () => {
  const citizen = await lab.network.citizen('13600000001').dial('12345');
  await citizen.hears(promptTones['menu-agent']);
  await citizen.press('2');
  const { callId } = await lab.server.arrival('13600000001');
  expect(await lab.server.fact('menu-chosen', callId)).toMatchObject({ digit: '2' });
  await lab.server.fact('queued', callId);

  const silent = await lab.network.citizen('13600000002').dial('12345');
  await silent.hears(promptTones['menu-agent']);
  const second = await lab.server.arrival('13600000002');
  expect(await lab.server.fact('menu-chosen', second.callId)).toMatchObject({ digit: null });
  await lab.server.fact('queued', second.callId);
  await citizen.hangUp();
  await silent.hangUp();
  await nothingLeft(lab);
});

test('who asks for progress keys in his code, hears the answer, and comes to an agent', async () => {
  const citizen = await lab.network.citizen('13600000003').dial('12345');
  await citizen.hears(promptTones['menu-agent']);
  await citizen.press('4');
  await citizen.hears(promptTones['progress-ask']);
  await citizen.press('123456#');
  const { callId } = await lab.server.arrival('13600000003');
  expect(await lab.server.fact('progress-asked', callId)).toMatchObject({ digits: '123456' });
  const told = await lab.server.order('tell-progress', callId, { prompt: 'progress-working' });
  expect(told).toEqual({ ok: true });
  await citizen.hears(promptTones['progress-working']);
  await lab.server.fact('queued', callId, 20_000);
  await citizen.hangUp();
  await nothingLeft(lab);
});

/** A tone as an editor of sound writes it: 16 kHz, three seconds. */
const recording = (hertz: number): Buffer =>
  encodeWav(
    Int16Array.from({ length: 48_000 }, (_, i) => 9000 * Math.sin((2 * Math.PI * hertz * i) / 16_000)),
    16_000,
  );

/** What ivr makes of a draft. */
async function rendered(sound: Parameters<VoiceLab['server']['hear']>[0]['sound']): Promise<Buffer> {
  const heard = await lab.server.hear({ key: 'greeting', sound });
  if (!heard.ok) throw new Error(heard.code);
  return Buffer.concat(heard.pieces);
}

/** Is greeted by that tone, with his receiver at the ear already. */
async function greetedBy(hertz: number, number: string): Promise<TelephoneCall> {
  const citizen = await lab.network.citizen(number).dial('12345');
  const { callId } = await lab.server.arrival(number);
  await citizen.listen();
  const heard = citizen.hears(hertz);
  await lab.server.order('treat', callId, treatment);
  await heard;
  return citizen;
}

test('callers hear the greeting that a site hands in; when its file is lost, the one before, and the office is told', async () => {
  lab.server.treatment = null;
  expect((await rendered({ text: '您好，{site}热线。' })).length).toBeGreaterThan(8000);
  const wav = await rendered({ upload: recording(2750) });
  const digest = createHash('sha256').update(wav).digest('hex');
  lab.server.sounds.set(digest, wav);
  await lab.server.edit([{ key: 'greeting', sound: { digest } }]);
  await expect.poll(async () => wav.equals(await rendered({ inUse: true })), { timeout: 30_000 }).toBe(true);
  const citizen = await greetedBy(2750, '13600000004');
  await citizen.hangUp();

  lab.server.sounds.clear();
  rmSync(join(lab.env['IVR_DATA']!, 'prompts', `${digest}.wav`));
  const next = await greetedBy(promptTones.greeting, '13600000005');
  await lab.server.promptFails('greeting');
  await next.hangUp();
  await nothingLeft(lab);
});
