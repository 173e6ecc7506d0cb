import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

/** Before the last word of the greeting. */
const pickAheadMs = 1500;
/** How exactly the end of a greeting is known: a timer and Asterisk's frames of 20 ms. */
const toleranceMs = 100;

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab({ spoken: true, ivr: { PICK_AHEAD_MS: String(pickAheadMs) } });
});
afterAll(() => lab.close());

test('a citizen is greeted at once, waits with music, and talks with an agent; both are recorded', async () => {
  const { server, network } = lab;
  const agent = await lab.signIn('agent-inbound-1');
  const citizen = await network.citizen('13800000001').dial('12345');
  await citizen.answered;
  await citizen.hearsSound();

  const { callId, at: queuedAt } = await server.fact('queued', undefined, 20_000);
  const arrived = await server.fact('arrived', callId);
  expect(arrived).toMatchObject({ callerNo: '13800000001', calledNo: '12345', trunk: 'citizens' });
  expect(queuedAt).toBeGreaterThan(arrived.at);
  await citizen.hearsSound();

  const offer = { offerId: 'offer-1', agentId: 'li', sipUser: 'agent-inbound-1', timeoutMs: 20_000 };
  expect(await server.order('offer', callId, offer)).toEqual({ ok: true });
  expect(await server.order('offer', callId, offer)).toEqual({ ok: true });
  const desk = await agent.rings();
  expect(desk).toMatchObject({ callId, callerNo: '13800000001' });
  await server.fact('agent-answered', callId);

  await citizen.tone(1300);
  await desk.tone(2100);
  await Promise.all([desk.hears(1300), citizen.hears(2100)]);
  await desk.quiet();
  await citizen.hearsNo(2100);

  await citizen.hangUp();
  await desk.ended;
  expect(await server.fact('ended', callId)).toMatchObject({ by: 'citizen' });
  await server.count('recorded', callId, 2);
  for (const fact of server.facts.filter((one) => one.type === 'recorded')) {
    expect(fact.durationMs).toBeGreaterThan(0);
    // It is told before the file moves to its place, so that a crash in between loses neither.
    await lab.until(async () => existsSync(join(lab.recordings, fact.file)), `${fact.file} is not there`);
  }
});

test('an agent who answers while the last words are spoken is with the citizen after them', async () => {
  const { server, network } = lab;
  const agent = await lab.signIn('agent-inbound-2');
  const citizen = await network.citizen('13800000002').dial('12345');
  const { callId } = await server.arrival('13800000002');
  const { at: queuedAt } = await server.fact('queued', callId);
  const offer = { offerId: 'offer-2', agentId: 'wang', sipUser: 'agent-inbound-2', timeoutMs: 20_000 };
  expect(await server.order('offer', callId, offer)).toEqual({ ok: true });
  const desk = await agent.rings();
  const { at: answeredAt } = await server.fact('agent-answered', callId);
  expect(answeredAt - queuedAt).toBeGreaterThan(pickAheadMs - toleranceMs);
  await citizen.tone(1300);
  await desk.tone(2100);
  await Promise.all([desk.hears(1300), citizen.hears(2100)]);
  await citizen.hangUp();
  await desk.ended;
});
