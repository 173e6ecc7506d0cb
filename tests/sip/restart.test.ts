import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keptWhole } from './recorded-tones.ts';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, offers, talk, voices, waits } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

/** Kills ivr, lets something happen meanwhile, and starts it again. */
async function killed(meanwhile: () => Promise<void> = async () => {}) {
  const hellos = lab.server.hellos.length;
  await lab.ivr.kill();
  await meanwhile();
  lab.ivr.start();
  return lab.server.hello(hellos);
}

test('killed while they talk: they go on hearing each other, and every order works afterwards', async () => {
  const { callId, citizen, desk, agentId } = await talk(lab);
  const live = await killed(async () => {
    await citizen.quiet();
    await desk.hearsNo(voices.citizen);
    await citizen.tone(voices.citizen);
    await desk.hears(voices.citizen);
  });
  expect(live).toEqual([expect.objectContaining({ callId, phase: 'talking', agentId, group: 'day' })]);
  await lab.server.order('hold', callId, {});
  await citizen.hearsNo(voices.agent);
  await lab.server.order('resume', callId, {});
  await citizen.hears(voices.agent);
  await desk.hangUp();
  await lab.server.fact('agent-left', callId);
  await lab.server.order('survey', callId, {});
  await citizen.hears(promptTones.survey);
  await citizen.press('3');
  expect(await lab.server.fact('rated', callId)).toMatchObject({ digit: '3' });
  await citizen.ended;
  await lab.server.fact('ended', callId);
  await keptWhole(lab, callId);
  const seqs = lab.server.facts.filter((fact) => fact.callId === callId).map((fact) => fact.seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  await nothingLeft(lab);
});

test('killed while a citizen is on hold: his agent goes on getting silence, and hears him when he takes him back', async () => {
  const { callId, citizen, desk } = await talk(lab);
  await lab.server.order('hold', callId, {});
  await citizen.hearsNo(voices.agent);
  const live = await killed(() => desk.receives(100));
  expect(live).toEqual([expect.objectContaining({ callId, phase: 'held' })]);
  await lab.server.order('resume', callId, {});
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('killed while one waits: he keeps his place and is offered', async () => {
  const { callId, citizen } = await waits(lab);
  const before = await lab.server.fact('arrived', callId);
  const live = await killed(() => citizen.hearsSound());
  expect(live).toEqual([expect.objectContaining({ callId, phase: 'queued', priority: 0 })]);
  expect(live[0]?.enteredAt).toBeLessThanOrEqual(before.at);
  await lab.signIn('agent-restart');
  await offers(lab, callId, 'agent-restart');
  await lab.server.fact('agent-answered', callId);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a call that comes meanwhile is held by the dialplan and taken up', async () => {
  const number = '13600000001';
  let citizen: Awaited<ReturnType<typeof dialIn>> | undefined;
  const dialIn = () => lab.network.citizen(number).dial('12345');
  await killed(async () => {
    citizen = await dialIn();
    await citizen.answered;
    await citizen.hearsSound();
  });
  const { callId } = await lab.server.arrival(number);
  await lab.server.fact('queued', callId);
  await citizen?.hangUp();
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'citizen' });
  await nothingLeft(lab);
});

test('killed in the moment of an arrival, before anything was noted: the citizen is taken up as new', async () => {
  const { callId, citizen } = await waits(lab);
  const { callerNo } = await lab.server.fact('arrived', callId);
  await killed(async () => {
    const [channel] = await lab.ari.get<{ id: string }[]>('channels');
    const variable = `HOTLINE_CALL_${channel!.id.replaceAll(/[^A-Za-z0-9]/gu, '_')}`;
    await lab.ari.post('asterisk/variable', {}, { variable, value: '' });
  });
  const again = await lab.server.factWhere(
    'arrived',
    (fact) => fact.callId !== callId && fact.callerNo === callerNo,
  );
  expect(again).toMatchObject({ calledNo: '12345', trunk: 'citizens' });
  await lab.server.fact('queued', again.callId);
  await citizen.hangUp();
  await lab.server.fact('ended', again.callId);
  await nothingLeft(lab);
});

test('an agent who answers meanwhile is connected; one who leaves meanwhile is not forgotten', async () => {
  const { callId, citizen } = await waits(lab);
  const agent = await lab.signIn('agent-meanwhile');
  agent.behave('ignore');
  await offers(lab, callId, 'agent-meanwhile', 20_000);
  const desk = await agent.rings();
  await lab.server.fact('agent-ringing', callId);
  await killed(() => desk.answer());
  await lab.server.fact('agent-answered', callId);
  await desk.tone(voices.agent);
  await citizen.hears(voices.agent);

  await killed(() => desk.hangUp());
  expect(await lab.server.fact('agent-lost', callId)).toMatchObject({ agentId: 'agent-meanwhile' });
  await citizen.hears(promptTones['hold-notice']);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a citizen who hangs up meanwhile leaves nothing behind; his recordings are reported', async () => {
  const { callId, citizen, desk } = await talk(lab);
  const live = await killed(async () => {
    await citizen.hangUp();
    await citizen.ended;
  });
  expect(live).toEqual([]);
  await desk.ended;
  await keptWhole(lab, callId);
  await nothingLeft(lab);
});
