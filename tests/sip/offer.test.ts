import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, offers, waits } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterEach(() => lab.network.hangUpAll());
afterAll(() => lab.close());

test('an agent who does not answer, rejects or is not there leaves the citizen in the queue', async () => {
  const { callId, citizen } = await waits(lab);
  const silent = await lab.signIn('agent-silent');
  silent.behave('ignore');
  await offers(lab, callId, 'agent-silent', 1000);
  await lab.server.fact('agent-ringing', callId);
  expect(await lab.server.fact('offer-failed', callId)).toMatchObject({ reason: 'no-answer' });

  silent.behave('busy');
  await offers(lab, callId, 'agent-silent');
  await lab.server.count('offer-failed', callId, 2);

  await offers(lab, callId, 'agent-nowhere');
  await lab.server.count('offer-failed', callId, 3);
  const reasons = lab.server.facts.filter((fact) => fact.type === 'offer-failed').map((fact) => fact.reason);
  expect(reasons).toEqual(['no-answer', 'rejected', 'unreachable']);

  await citizen.hearsSound();
  await citizen.hangUp();
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'citizen' });
  await nothingLeft(lab);
});

test('an offer is withdrawn while it rings, and not once it is answered', async () => {
  const { callId, citizen } = await waits(lab);
  const agent = await lab.signIn('agent-late');
  agent.behave('ignore');
  const offerId = await offers(lab, callId, 'agent-late');
  const desk = await agent.rings();
  expect(await lab.server.order('withdraw', callId, { offerId })).toEqual({ ok: true });
  expect(await lab.server.fact('offer-failed', callId)).toMatchObject({ reason: 'withdrawn', offerId });
  await desk.ended;

  agent.behave('answer');
  const second = await offers(lab, callId, 'agent-late');
  await lab.server.fact('agent-answered', callId);
  const late = await lab.server.order('withdraw', callId, { offerId: second });
  expect(late).toEqual({ ok: false, code: 'already-answered' });
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('announcements reach the one who waits, and music goes on', async () => {
  const { callId, citizen } = await waits(lab);
  const say = (prompt: 'no-agent' | 'position' | 'apology') =>
    lab.server.order('announce', callId, { prompt, position: 1, waitSeconds: null });
  expect(await say('no-agent')).toEqual({ ok: true });
  await citizen.hears(promptTones['no-agent']);
  await say('position');
  await citizen.hears(promptTones['position-first']);
  await citizen.hearsNo(promptTones['position-first']);
  await citizen.hearsSound();
  expect(await lab.server.order('hang-up', callId, {})).toEqual({ ok: true });
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'system' });
  await citizen.ended;
  await nothingLeft(lab);
});

test('按1回拨: who waits is told of it, presses 1, hears the promise and is let go', async () => {
  const { callId, citizen } = await waits(lab);
  const offered = { prompt: 'position', position: 1, waitSeconds: null, offerCallBack: true } as const;
  expect(await lab.server.order('announce', callId, offered)).toEqual({ ok: true });
  await citizen.hears(promptTones['position-first']);
  await citizen.hears(promptTones['call-back-offer']);
  await citizen.press('1');
  expect(await lab.server.fact('digit', callId)).toMatchObject({ digit: '1', from: 'citizen' });
  expect(await lab.server.order('promise-call-back', callId, {})).toEqual({ ok: true });
  await citizen.hears(promptTones['call-back-promised']);
  await citizen.ended;
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'system' });
  await nothingLeft(lab);
});

test('orders for a call that is gone are refused by name', async () => {
  expect(await lab.server.order('hold', 'no-such-call', {})).toEqual({ ok: false, code: 'call-gone' });
});
