import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { Page } from 'playwright-core';
import { agentVoice, type City } from './city.ts';
import { pageHears } from './hears.ts';
import { softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';

/** What the others say, in hertz. */
export const voices = { citizen: 2600, police: 3200, outside: 3200 };
export const caller = '13900005678';

/** A citizen dials 12345 and is answered at this desk, where nobody is free but its agent. */
export async function talksAt({ network }: City, desk: Page): Promise<TelephoneCall> {
  const phone = softphoneBar(desk);
  await phone.ready();
  const citizen = await network.citizen(caller).dial('12345');
  await workbench(desk).caller.getByText(caller).waitFor();
  await phone.answer();
  await citizen.tone(voices.citizen);
  await both(citizen, desk);
  return citizen;
}

/** They hear each other. */
export const both = (citizen: TelephoneCall, browser: Page): Promise<unknown> =>
  Promise.all([citizen.hears(agentVoice, 30_000), pageHears(browser, voices.citizen)]);

/** Between two agents. */
export const hearsMusic = async (citizen: TelephoneCall): Promise<void> => {
  await citizen.hearsNo(agentVoice);
  await citizen.hearsSound();
};
