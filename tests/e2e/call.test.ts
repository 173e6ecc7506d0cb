import { afterAll, beforeAll, expect, test } from 'vitest';
import { promptTones } from '../sip/site-prompts.ts';
import { agentVoice, buildCity, type City } from './city.ts';
import { pageHears } from './hears.ts';
import { softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';

const citizenVoice = 2600;

let city: City;
beforeAll(async () => {
  city = await buildCity();
});
afterAll(() => city?.leave());

test('a citizen dials, an agent answers in the browser, both hear each other, the matter becomes a ticket', async () => {
  const page = await city.person('agent1');
  const phone = softphoneBar(page);
  const desk = workbench(page);
  await phone.registered();
  await phone.pause('小休');

  const citizen = await city.network.citizen('13800001234').dial('12345');
  await citizen.answered;
  await citizen.hears(promptTones.greeting, 3000);
  await citizen.hears(promptTones['position-first'], 20_000);
  await phone.ready();
  await desk.caller.getByText('13800001234').waitFor();
  await phone.answer();
  await citizen.tone(citizenVoice);
  await Promise.all([citizen.hears(agentVoice), pageHears(page, citizenVoice)]);

  await phone.hold();
  await Promise.all([citizen.hearsNo(agentVoice), pageHears(page, citizenVoice, false)]);
  await citizen.hearsSound();
  await phone.resume();
  await Promise.all([citizen.hears(agentVoice), pageHears(page, citizenVoice)]);
  await phone.mute();
  await citizen.hearsNo(agentVoice);
  expect(await phone.number.innerText()).toContain('13800001234');
});
