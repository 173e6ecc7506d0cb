import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptWhole } from './recorded-tones.ts';
import { promptTones } from './site-prompts.ts';
import { nothingLeft, talk, voices } from './steps.ts';
import { startVoiceLab, type VoiceLab } from './voice-lab.ts';

let lab: VoiceLab;
beforeAll(async () => {
  lab = await startVoiceLab();
});
afterAll(() => lab.close());

test('a server that does not say how to treat a call: it is greeted and queued anyway', async () => {
  lab.server.treatment = null;
  const citizen = await lab.network.citizen('13500000001').dial('12345');
  await citizen.hears(promptTones.greeting);
  const { callId } = await lab.server.arrival('13500000001');
  expect(await lab.server.fact('queued', callId)).toMatchObject({ priority: 0, group: 'default' });
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a blocked caller hears why and is let go', async () => {
  lab.server.treatment = { greeting: true, priority: 0, group: 'day', blocked: true };
  const citizen = await lab.network.citizen('13500000002').dial('12345');
  await citizen.hears(promptTones.blocked);
  await citizen.ended;
  const { callId } = await lab.server.arrival('13500000002');
  expect(await lab.server.fact('ended', callId)).toMatchObject({ by: 'system' });
  await nothingLeft(lab);
});

test('a blocked caller in danger presses a key and comes to an agent', async () => {
  lab.server.treatment = { greeting: true, priority: 0, group: 'day', blocked: true };
  const citizen = await lab.network.citizen('13500000003').dial('12345');
  await citizen.hears(promptTones.blocked);
  await citizen.press('1');
  const { callId } = await lab.server.arrival('13500000003');
  expect(await lab.server.fact('queued', callId)).toMatchObject({ priority: 0 });
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('a withheld number is no number', async () => {
  lab.server.treatment = { greeting: true, priority: 0, group: 'day', blocked: false };
  const citizen = await lab.network.citizen('').dial('12345');
  const { callId, callerNo } = await lab.server.arrival(null);
  expect(callerNo).toBeNull();
  await lab.server.fact('queued', callId);
  await citizen.hangUp();
  await nothingLeft(lab);
});

test('facts of the time without a server come afterwards, in order; the talk goes on', async () => {
  const { callId, citizen, desk } = await talk(lab);
  const hellos = lab.server.hellos.length;
  await lab.server.vanish();
  await desk.hold();
  await citizen.hearsNo(voices.agent);
  await desk.unhold();
  await desk.tone(voices.agent);
  await citizen.hears(voices.agent);
  await citizen.hangUp();
  await desk.ended;
  await lab.server.comeBack();
  expect(await lab.server.hello(hellos)).toEqual([]);
  await lab.server.fact('ended', callId);
  await keptWhole(lab, callId);
  const facts = lab.server.of(callId).filter((fact) => fact !== 'recorded');
  expect(facts.slice(-4)).toEqual(['agent-answered', 'held', 'resumed', 'ended']);
  await nothingLeft(lab);
});
