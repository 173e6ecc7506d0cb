import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { nothingLeft, talk, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

/** What the shift leader says, in hertz. */
const leaderVoice = 3200;

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

test('a leader listens, whispers, barges in and takes the call over', async () => {
  const { callId, citizen, desk } = await talk(lab);
  const sipUser = `leader-${randomUUID().slice(0, 8)}`;
  const phone = await lab.signIn(sipUser);
  const monitor = (mode: 'listen' | 'whisper' | 'barge') =>
    lab.server.order('monitor', callId, {
      monitorId: 'm1',
      agentId: 'leader',
      sipUser,
      mode,
      timeoutMs: 20_000,
    });
  expect(await monitor('listen')).toEqual({ ok: true });
  const leader = await phone.rings();
  expect(await lab.server.fact('monitored', callId)).toMatchObject({ mode: 'listen' });
  await leader.tone(leaderVoice);
  await leader.hears(voices.citizen);
  await leader.hears(voices.agent);
  await Promise.all([desk.hearsNo(leaderVoice), citizen.hearsNo(leaderVoice)]);

  // Each takes the place of the one before, which Asterisk may still be ending.
  for (const mode of ['whisper', 'listen', 'whisper'] as const)
    expect(await monitor(mode)).toEqual({ ok: true });
  await desk.hears(leaderVoice);
  await citizen.hearsNo(leaderVoice);
  await leader.hears(voices.citizen);

  await monitor('barge');
  await Promise.all([desk.hears(leaderVoice), citizen.hears(leaderVoice), leader.hears(voices.citizen)]);

  expect(await lab.server.order('intercept', callId, {})).toEqual({ ok: true });
  await desk.ended;
  expect(await lab.server.fact('transferred', callId)).toMatchObject({ agentId: 'leader' });
  await Promise.all([citizen.hears(leaderVoice), leader.hears(voices.citizen)]);
  await citizen.hangUp();
  await leader.ended;
  await nothingLeft(lab);
});
