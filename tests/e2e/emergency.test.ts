import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentVoice, buildCity, type City } from './city.ts';
import { pageHears } from './hears.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';

const voices = { citizen: 2600, police: 3200 };
const caller = '13900005678';

let city: City;
let page: Page;
let phone: SoftphoneBar;
beforeAll(async () => {
  city = await buildCity();
  page = await city.person('agent1');
  phone = softphoneBar(page);
  await phone.registered();
});
afterAll(() => city?.leave());

const talks = async (): Promise<TelephoneCall> => {
  await phone.ready();
  const citizen = await city.network.citizen(caller).dial('12345');
  await workbench(page).caller.getByText(caller).waitFor();
  await phone.answer();
  await citizen.tone(voices.citizen);
  await Promise.all([citizen.hears(agentVoice), pageHears(page, voices.citizen)]);
  return citizen;
};

test('police who do not answer leave the citizen with the agent', async () => {
  city.network.police.behave('ignore');
  const citizen = await talks();
  await phone.summon('110', 'danger');
  const ringing = await city.network.police.rings();
  await ringing.ended;
  await Promise.all([citizen.hears(agentVoice), pageHears(page, voices.citizen)]);
  await citizen.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();
  expect(await citizen.ended).toBe(16);
});

test('one click to 110: three talk, the agent leaves, citizen and police go on, it is on record', async () => {
  city.network.police.behave('answer');
  const citizen = await talks();
  await phone.summon('110', 'danger');
  const police = await city.network.police.rings();
  await police.tone(voices.police);
  await Promise.all([
    citizen.hears(voices.police),
    pageHears(page, voices.police),
    police.hears(voices.citizen),
  ]);
  await phone.leave();
  await citizen.hearsNo(agentVoice);
  await Promise.all([citizen.hears(voices.police), police.hears(voices.citizen)]);
  const head = await city.api('head');
  const { rows } = (await head.get<{ rows: { ticketNo: string }[] }>('/tickets?view=all')).body;
  const tickets = await Promise.all(rows.map(({ ticketNo }) => head.ticket(ticketNo)));
  const outcomes = tickets.map(({ body: { emergency } }) => `${emergency?.line} ${emergency?.outcome}`);
  expect(outcomes.toSorted()).toEqual(['110 connected', '110 failed']);
  await citizen.hangUp();
  await police.ended;
});
