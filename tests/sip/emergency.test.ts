import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { nothingLeft, offers, talk, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(async () => {
  lab.network.police.behave('answer');
  await lab.network.hangUpAll();
});
afterAll(() => lab.close());

const summon = (callId: string, timeoutMs = 20_000) =>
  lab.server.order('summon', callId, { line: '110', timeoutMs, transferNo: `T${Date.now()}` });

test('110 joins: all three hear each other; the agent leaves, citizen and police talk on', async () => {
  const { callId, citizen, desk } = await talk(lab);
  expect(await summon(callId)).toEqual({ ok: true });
  const police = await lab.network.police.rings();
  expect(police).toMatchObject({ callId, callerNo: (await lab.server.fact('arrived', callId)).callerNo });
  await lab.server.fact('line-answered', callId);
  await police.tone(voices.police);
  await Promise.all([
    police.hears(voices.citizen),
    police.hears(voices.agent),
    citizen.hears(voices.police),
    citizen.hears(voices.agent),
    desk.hears(voices.police),
    desk.hears(voices.citizen),
  ]);

  expect(await lab.server.order('release-agent', callId, {})).toEqual({ ok: true });
  await desk.ended;
  await lab.server.fact('agent-left', callId);
  await lab.server.count('recorded', callId, 2);
  await citizen.hearsNo(voices.agent);
  await Promise.all([police.hears(voices.citizen), citizen.hears(voices.police)]);

  await police.hangUp();
  expect(await lab.server.fact('line-left', callId)).toMatchObject({ line: '110' });
  await citizen.ended;
  await nothingLeft(lab);
});

test('while 110 rings, citizen and agent talk; nobody answers: they go on talking', async () => {
  const { callId, citizen, desk } = await talk(lab);
  lab.network.police.behave('ignore');
  await summon(callId, 1000);
  await lab.server.fact('line-ringing', callId);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  expect(await lab.server.fact('line-failed', callId)).toMatchObject({ line: '110', reason: 'no-answer' });
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a busy 110 fails at once', async () => {
  const { callId, citizen, desk } = await talk(lab);
  lab.network.police.behave('busy');
  await summon(callId);
  expect(await lab.server.fact('line-failed', callId)).toMatchObject({ reason: 'busy' });
  await desk.hears(voices.citizen);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('110 is dismissed again: the agent and the citizen are alone', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await summon(callId);
  const police = await lab.network.police.rings();
  await lab.server.fact('line-answered', callId);
  expect(await lab.server.order('dismiss-line', callId, { line: '110' })).toEqual({ ok: true });
  await police.ended;
  await lab.server.fact('line-left', callId);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a line without a trunk fails, the call does not', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await lab.server.order('summon', callId, { line: '120', timeoutMs: 1000, transferNo: 'T120' });
  expect(await lab.server.fact('line-failed', callId)).toMatchObject({ line: '120', reason: 'trunk-down' });
  await desk.hears(voices.citizen);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a call that 110 hands over skips the greeting and brings its transfer number', async () => {
  lab.server.treatment = null;
  await lab.signIn('agent-emergency');
  const officer = await lab.network.police.dial('12345', { 'X-Transfer-No': 'P20260101' });
  await officer.answered;
  const arrived = await lab.server.factWhere('arrived', (fact) => fact.trunk === 'police-110');
  expect(arrived.transferNo).toBe('P20260101');
  expect(await lab.server.fact('queued', arrived.callId)).toMatchObject({ priority: 100 });
  await offers(lab, arrived.callId, 'agent-emergency');
  await lab.server.fact('agent-answered', arrived.callId);
  await officer.hangUp();
  await nothingLeft(lab);
});
