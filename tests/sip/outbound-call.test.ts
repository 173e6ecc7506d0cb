import { randomUUID } from 'node:crypto';
import { isTrunkDown } from '@hotline/shared/domain/call/lost-causes';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab({ ivr: { CITIZEN_RING_MS: '10000' } });
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

async function dial(to: string, sipUser: string): Promise<string> {
  const callId = randomUUID();
  const order = {
    to,
    agentId: sipUser,
    sipUser,
    purpose: 'callback',
    ticketNo: '41',
    announceRecording: true,
  } as const;
  expect(await lab.server.order('dial', callId, order)).toEqual({ ok: true });
  return callId;
}

/** The receiver is at the ear before the first word, which is short. */
async function answersListening(called: TelephoneCall): Promise<void> {
  await called.listen();
  await called.answer();
}

test('a call-back: the agent first, then the citizen, who hears of the recording; then they talk, then he rates', async () => {
  const agent = await lab.signIn('agent-outbound-1');
  const citizen = lab.network.citizen('13900000001');
  const callId = await dial('13900000001', 'agent-outbound-1');
  const desk = await agent.rings();
  expect(desk.callerNo).toBe('12345');
  const called = await citizen.rings();
  expect(called.callerNo).toBe('12345');
  await called.hears(promptTones['recording-notice']);
  await desk.tone(voices.agent);
  await called.hears(voices.agent);
  await called.tone(voices.citizen);
  await desk.hears(voices.citizen);
  const colleague = await lab.signIn('agent-outbound-6');
  colleague.behave('ignore');
  const to = { agentId: 'agent-outbound-6', sipUser: 'agent-outbound-6' };
  await lab.server.order('consult', callId, { guestId: randomUUID(), to, timeoutMs: 8000 });
  const asked = await colleague.rings();
  expect(asked.callerNo).toBe('12345');
  await lab.server.fact('guest-ringing', callId);
  await asked.hangUp('busy');
  await lab.server.fact('guest-failed', callId);
  await desk.hangUp();
  await lab.server.fact('agent-left', callId);
  await lab.server.order('survey', callId, {});
  await called.hears(promptTones.survey);
  await called.press('1');
  expect(await lab.server.fact('rated', callId)).toMatchObject({ digit: '1' });
  await called.ended;
  await lab.server.count('recorded', callId, 2);
  await lab.server.fact('ended', callId);
  const facts = lab.server.of(callId).filter((fact) => fact !== 'recorded');
  expect(facts).toEqual([
    'dialling',
    'agent-ringing',
    'agent-answered',
    'citizen-answered',
    'guest-ringing',
    'guest-failed',
    'agent-left',
    'rated',
    'ended',
  ]);
  await nothingLeft(lab);
});

test('a citizen who wants to speak while his telephone still rings is heard once he has answered', async () => {
  const agent = await lab.signIn('agent-outbound-5');
  const citizen = lab.network.citizen('13900000005');
  citizen.behave('ignore');
  const callId = await dial('13900000005', 'agent-outbound-5');
  const desk = await agent.rings();
  const called = await citizen.rings();
  const speaking = called.tone(voices.citizen);
  await called.answer();
  await speaking;
  await lab.server.fact('citizen-answered', callId);
  await desk.tone(voices.agent);
  await Promise.all([desk.hears(voices.citizen), called.hears(voices.agent)]);
  await called.hangUp();
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'citizen' });
  await nothingLeft(lab);
});

test('a citizen who does not answer: the agent is told and the call ends', async () => {
  const agent = await lab.signIn('agent-outbound-2');
  lab.network.citizen('13900000002').behave('ignore');
  const callId = await dial('13900000002', 'agent-outbound-2');
  const desk = await agent.rings();
  await desk.hears(450);
  await desk.hears(promptTones.unreached);
  await desk.ended;
  const { by, cause } = await lab.server.fact('ended', callId);
  expect([by, isTrunkDown(cause)]).toEqual(['system', false]);
  expect(lab.server.of(callId)).not.toContain('citizen-answered');
  await nothingLeft(lab);
});

test('a carrier that takes no call is told apart from a citizen who does not answer', async () => {
  const agent = await lab.signIn('agent-outbound-7');
  lab.network.citizen('13900000008').behave('congested');
  const callId = await dial('13900000008', 'agent-outbound-7');
  const desk = await agent.rings();
  await desk.hears(promptTones.unreached);
  await desk.ended;
  expect(isTrunkDown((await lab.server.fact('ended', callId)).cause)).toBe(true);
  await nothingLeft(lab);
});

test('an agent who hangs up before the citizen answers ends the call', async () => {
  const agent = await lab.signIn('agent-outbound-3');
  const citizen = lab.network.citizen('13900000003');
  citizen.behave('ignore');
  const callId = await dial('13900000003', 'agent-outbound-3');
  const desk = await agent.rings();
  const called = await citizen.rings();
  await desk.hangUp();
  await called.ended;
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'agent' });
  await nothingLeft(lab);
});

test('an agent who does not answer: no citizen is rung', async () => {
  const agent = await lab.signIn('agent-outbound-4');
  agent.behave('busy');
  const callId = await dial('13900000004', 'agent-outbound-4');
  expect(await lab.server.fact('offer-failed', callId)).toMatchObject({
    reason: 'rejected',
    offerId: callId,
  });
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'system' });
  await nothingLeft(lab);
});

const alert = (to: string) => ({ to, ticketNo: '41', urgency: 'critical' }) as const;

test('叫应: whoever answers hears of the ticket and confirms by key; a crash of ivr in between changes nothing', async () => {
  const officer = lab.network.citizen('13900000006');
  officer.behave('ignore');
  const callId = randomUUID();
  expect(await lab.server.order('alert', callId, alert('13900000006'))).toEqual({ ok: true });
  const called = await officer.rings();
  expect(called.callerNo).toBe('12345');
  await answersListening(called);
  await called.hears(promptTones['alert-critical']);
  await lab.server.fact('citizen-answered', callId);
  const hellos = lab.server.hellos.length;
  await lab.ivr.kill();
  lab.ivr.start();
  expect(await lab.server.hello(hellos)).toMatchObject([{ callId, agentId: null }]);
  const thanked = called.hears(promptTones['alert-confirmed']);
  await called.press('1');
  await lab.server.fact('confirmed', callId);
  await thanked;
  await called.ended;
  await lab.server.fact('ended', callId);
  expect(lab.server.of(callId)).toEqual(['alerting', 'citizen-answered', 'confirmed', 'ended']);
  await nothingLeft(lab);
});

test('叫应: who does not answer has not confirmed', async () => {
  lab.network.citizen('13900000007').behave('busy');
  const callId = randomUUID();
  await lab.server.order('alert', callId, alert('13900000007'));
  await lab.server.fact('ended', callId);
  expect(lab.server.of(callId)).toEqual(['alerting', 'ended']);
  await nothingLeft(lab);
});
