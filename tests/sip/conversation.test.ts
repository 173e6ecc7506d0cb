import { listeningAddresses } from '@hotline/docker/embedded/testing/listening';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { promptTones } from './site-prompts.ts';
import { keptWhole, recordedTones } from './recorded-tones.ts';
import { nothingLeft, offers, talk, voices, waits } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

test('on hold the citizen hears music and the agent nothing; resumed they hear each other again', async () => {
  const { callId, citizen, desk } = await talk(lab);
  expect(await lab.server.order('hold', callId, {})).toEqual({ ok: true });
  expect(await lab.server.fact('held', callId)).toMatchObject({ by: 'server' });
  await citizen.hearsNo(voices.agent);
  await citizen.hearsSound();
  await desk.hearsNo(voices.citizen);
  // It would take nothing at all for a network that is gone.
  await desk.receives(100);
  expect(await lab.server.order('resume', callId, {})).toEqual({ ok: true });
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  expect(lab.server.of(callId)).toContain('resumed');
  await citizen.hangUp();
  await desk.ended;
  await nothingLeft(lab);
});

test('while recording is paused nothing of either side is in a file, and both talk on', async () => {
  const secret = 1700;
  const { callId, citizen, desk } = await talk(lab);
  expect(await lab.server.order('pause-recording', callId, {})).toEqual({ ok: true });
  await lab.server.count('recorded', callId, 2);
  await citizen.tone(secret);
  await desk.tone(secret);
  await Promise.all([desk.hears(secret), citizen.hears(secret)]);
  await citizen.tone(voices.citizen);
  await desk.tone(voices.agent);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  expect(await lab.server.order('resume-recording', callId, {})).toEqual({ ok: true });
  await lab.server.fact('recording-resumed', callId);
  await citizen.hears(voices.agent);
  // Begun again while the files of before are being closed.
  await Promise.all([
    lab.server.order('pause-recording', callId, {}),
    lab.server.order('resume-recording', callId, {}),
  ]);
  await citizen.hears(voices.agent);
  await citizen.hangUp();
  await keptWhole(lab, callId, 6);
  expect(recordedTones(lab, callId, secret)).not.toContain(true);
  await nothingLeft(lab);
});

test('sound passes over loopback addresses alone', async () => {
  const { callId, citizen } = await talk(lab);
  const addresses = (['asterisk', 'network'] as const).flatMap((name) =>
    listeningAddresses(lab.engines.process(name)!.pid),
  );
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !address.endsWith('7F'))).toEqual([]);
  await citizen.hangUp();
  await lab.server.fact('ended', callId);
  await nothingLeft(lab);
});

test('the hold key of the agent does the same (re-INVITE)', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await desk.hold();
  expect(await lab.server.fact('held', callId)).toMatchObject({ by: 'agent' });
  await citizen.hearsNo(voices.agent);
  await citizen.hearsSound();
  await desk.unhold();
  await lab.server.fact('resumed', callId);
  await desk.tone(voices.agent);
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('the agent leaves, the citizen rates by key and is thanked', async () => {
  const { callId, citizen, desk, agentId } = await talk(lab);
  await desk.hangUp();
  expect(await lab.server.fact('agent-left', callId)).toMatchObject({ agentId });
  expect(await lab.server.order('survey', callId, {})).toEqual({ ok: true });
  await citizen.hears(promptTones.survey);
  await citizen.press('2');
  expect(await lab.server.fact('rated', callId)).toMatchObject({ digit: '2' });
  await citizen.hears(promptTones.thanks);
  await citizen.ended;
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'agent' });
  await lab.server.count('recorded', callId, 2);
  await nothingLeft(lab);
});

test('a survey that nobody ordered is asked anyway, and ends without a key', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await desk.hangUp();
  await citizen.hears(promptTones.survey);
  expect(await lab.server.fact('rated', callId)).toMatchObject({ digit: null });
  await citizen.hears(promptTones.goodbye);
  await citizen.ended;
  await nothingLeft(lab);
});

test('keys pressed while talking are told, not taken for a rating', async () => {
  const { callId, citizen } = await talk(lab);
  await citizen.press('5');
  expect(await lab.server.fact('digit', callId)).toMatchObject({ digit: '5', from: 'citizen' });
  await citizen.hangUp();
  await lab.server.fact('ended', callId);
  expect(lab.server.of(callId)).not.toContain('rated');
  await nothingLeft(lab);
});

test('a lost agent leaves the citizen with a notice; he is rung back in', async () => {
  const { callId, citizen, desk, agent, agentId, sipUser } = await talk(lab);
  await desk.freeze();
  expect(await lab.server.fact('agent-lost', callId, 15_000)).toMatchObject({ agentId });
  await citizen.hears(promptTones['hold-notice']);
  await citizen.hearsSound();
  const again = agent.rings();
  expect(await lab.server.order('rejoin', callId, { agentId, sipUser })).toEqual({ ok: true });
  const back = await again;
  expect(back.callId).toBe(callId);
  await lab.server.fact('agent-rejoined', callId);
  await back.tone(voices.agent);
  await Promise.all([back.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a page reload: the dead leg is replaced at once', async () => {
  const { callId, citizen, desk, agent, agentId, sipUser } = await talk(lab);
  const again = agent.rings();
  await lab.server.order('rejoin', callId, { agentId, sipUser });
  const back = await again;
  await desk.ended;
  await lab.server.fact('agent-rejoined', callId);
  await back.tone(voices.agent);
  await citizen.hears(voices.agent);
  expect(lab.server.of(callId)).not.toContain('agent-left');
  await back.hangUp();
  await lab.server.fact('agent-left', callId);
  await citizen.ended;
  await nothingLeft(lab);
});

test('a hang-up while the agent is being rung frees him', async () => {
  const { callId, citizen } = await waits(lab);
  const agent = await lab.signIn('agent-rung');
  agent.behave('ignore');
  await offers(lab, callId, 'agent-rung');
  const desk = await agent.rings();
  await citizen.hangUp();
  await desk.ended;
  expect(await lab.server.fact('offer-failed', callId)).toMatchObject({ reason: 'withdrawn' });
  await lab.server.fact('ended', callId);
  await nothingLeft(lab);
});

test('a hang-up during the greeting ends the call', async () => {
  const citizen = await lab.network.citizen('13700000001').dial('12345');
  const { callId } = await lab.server.arrival('13700000001');
  await citizen.answered;
  await citizen.hangUp();
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'citizen' });
  // Asterisk may tell the end of the greeting before it tells the hang-up.
  expect(lab.server.of(callId)).not.toContain('offered');
  await nothingLeft(lab);
});
