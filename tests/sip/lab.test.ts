import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterAll(() => lab.close());

test('a citizen is greeted within a second, queued, answered; both hear each other', async () => {
  const { server, network } = lab;
  const agent = await lab.signIn('agent-0001');
  const dialledAt = performance.now();
  const call = await network.citizen('13800000001').dial('12345');
  await call.answered;
  console.log('answered', performance.now() - dialledAt);
  await call.hearsSound();
  console.log('greeting', performance.now() - dialledAt);
  const { callId } = await server.fact('queued', undefined, 20_000);
  console.log('queued', performance.now() - dialledAt);
  await call.hearsSound();
  const ringing = agent.rings();
  const offeredAt = performance.now();
  expect(
    await server.order('offer', callId, { offerId: 'o1', agentId: 'a1', sipUser: 'agent-0001', timeoutMs: 5000 }),
  ).toEqual({ ok: true });
  const at = await ringing;
  console.log('rung after', performance.now() - offeredAt, at.callId, callId, at.callerNo);
  await server.fact('agent-answered', callId);
  await call.tone(1300);
  await at.hears(1300);
  await at.tone(2100);
  await call.hears(2100);
  await call.hangUp();
  await at.ended;
  await server.fact('ended', callId);
  console.log(server.of(callId));
  await server.fact('recorded', callId);
});
