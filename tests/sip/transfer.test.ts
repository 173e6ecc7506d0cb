import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { recordedTones } from './recorded-tones.ts';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, talk, voices, waits } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

/** What the third party says, in hertz. */
const third = 3200;

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

const ok = { ok: true };

async function colleague(name: string) {
  const sipUser = `${name}-${randomUUID().slice(0, 8)}`;
  return { phone: await lab.signIn(sipUser), to: { agentId: sipUser, sipUser } };
}

const consult = (callId: string, to: { agentId: string; sipUser: string } | { number: string }) =>
  lab.server.order('consult', callId, { guestId: randomUUID(), to, timeoutMs: 20_000 });

test('consult a colleague, speak as three, then he takes over: ivr is killed in between and nobody is dropped', async () => {
  const { callId, citizen, desk } = await talk(lab);
  const { phone, to } = await colleague('agent-second');
  expect(await consult(callId, to)).toEqual(ok);
  const second = await phone.rings();
  await lab.server.fact('guest-answered', callId);
  await second.tone(third);
  await Promise.all([desk.hears(third), second.hears(voices.agent), citizen.hearsNo(voices.agent)]);
  await citizen.hearsSound();
  await second.hearsNo(voices.citizen);

  expect(await lab.server.order('join-guest', callId, {})).toEqual(ok);
  await Promise.all([citizen.hears(third), second.hears(voices.citizen), desk.hears(voices.citizen)]);

  await lab.ivr.kill();
  lab.ivr.start();
  await lab.server.hello(lab.server.hellos.length, 60_000);
  expect(await lab.server.order('release-agent', callId, {})).toEqual(ok);
  await desk.ended;
  expect(await lab.server.fact('transferred', callId)).toMatchObject({ agentId: to.agentId });
  await Promise.all([citizen.hears(third), second.hears(voices.citizen)]);
  await citizen.hangUp();
  await second.ended;
  await nothingLeft(lab);
});

test('a blind transfer to an outside number: who does not answer leaves the citizen in the queue, who does talks with him', async () => {
  const { callId, citizen, desk } = await talk(lab);
  const busy = lab.network.citizen('2330001');
  busy.behave('busy');
  expect(await consult(callId, { number: '2330001' })).toEqual(ok);
  expect(await lab.server.fact('guest-failed', callId)).toMatchObject({ reason: 'busy' });
  await Promise.all([desk.hears(voices.citizen), citizen.hears(voices.agent)]);

  const expert = lab.network.citizen('2330002');
  expert.behave('ignore');
  await consult(callId, { number: '2330002' });
  const office = await expert.rings();
  expect(await lab.server.order('release-agent', callId, {})).toEqual(ok);
  await desk.ended;
  await lab.server.fact('agent-left', callId);
  await citizen.hearsSound();
  await office.answer();
  expect(await lab.server.fact('transferred', callId)).toMatchObject({ agentId: null, number: '2330002' });
  await office.tone(third);
  await Promise.all([citizen.hears(third), office.hears(voices.citizen)]);
  await office.hangUp();
  await citizen.ended;
  await nothingLeft(lab);
});

test('a blind transfer to a group, and one whose telephone is refused, bring the citizen back into the queue', async () => {
  const { callId, citizen, desk } = await talk(lab);
  expect(await lab.server.order('requeue', callId, { priority: 1, group: 'night' })).toEqual(ok);
  await desk.ended;
  await lab.server.count('queued', callId, 2);
  await citizen.hearsSound();
  await citizen.hangUp();

  const other = await talk(lab);
  const { phone, to } = await colleague('agent-gone');
  phone.behave('ignore');
  await consult(other.callId, to);
  const ringing = await phone.rings();
  await lab.server.order('release-agent', other.callId, {});
  await lab.server.fact('agent-left', other.callId);
  await ringing.hangUp('busy');
  await lab.server.fact('guest-failed', other.callId);
  await lab.server.count('queued', other.callId, 2);
  await other.citizen.hearsSound();
  await other.citizen.hangUp();
  await nothingLeft(lab);
});

const ringOnCall = (callId: string, name: string, number: string) =>
  lab.server.order('ring-on-call', callId, { guestId: randomUUID(), name, number, timeoutMs: 20_000 });

test('whoever is on call gets a citizen by his key alone: a machine that answers does not, the next one does, recorded', async () => {
  const { callId, citizen } = await waits(lab);
  await citizen.listen();
  const notice = citizen.hears(promptTones['on-call-notice']);
  expect(await ringOnCall(callId, '周主任', '2330011')).toEqual(ok);
  await notice;
  expect(await lab.server.fact('on-call-failed', callId, 30_000)).toMatchObject({ reason: 'not-confirmed' });
  await lab.server.count('queued', callId, 2);

  const onCall = lab.network.citizen('2330012');
  onCall.behave('ignore');
  expect(await ringOnCall(callId, '吴科长', '2330012')).toEqual(ok);
  const phone = await onCall.rings();
  await phone.listen();
  const asked = phone.hears(promptTones['on-call-ask']);
  await phone.answer();
  await asked;
  await phone.press('1');
  expect(await lab.server.fact('on-call-answered', callId)).toMatchObject({ name: '吴科长' });
  await phone.tone(third);
  await citizen.tone(voices.citizen);
  await Promise.all([citizen.hears(third), phone.hears(voices.citizen)]);
  await phone.hangUp();
  await citizen.ended;
  await lab.server.count('recorded', callId, 2);
  await nothingLeft(lab);
  expect(recordedTones(lab, callId, third)).toContain(true);
});
