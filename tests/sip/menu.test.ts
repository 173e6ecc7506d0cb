import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { promptTones } from './site-prompts.ts';
import { nothingLeft } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
  const menu = [
    { digit: '2', does: 'dialect' as const },
    { digit: '4', does: 'progress' as const },
  ];
  lab.server.treatment = { greeting: true, priority: 0, group: 'day', blocked: false, menu };
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
