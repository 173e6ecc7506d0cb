import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { Page } from 'playwright-core';
import { buildCityOf, type City, type Mortal } from './city.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { type CityServer, serveHere } from './serve.ts';
import { talksAt } from './talk.ts';

/** Two agents at their desks, each with a telephone that is registered. */
export interface TwoDesks<Server extends CityServer = CityServer> {
  city: City<Server>;
  agent: Mortal;
  /** Of the agent. */
  page: Page;
  phone: SoftphoneBar;
  /** A colleague. */
  second: Page;
  secondPhone: SoftphoneBar;
  /** A citizen talks to the agent. */
  talks(): Promise<TelephoneCall>;
}

export const openTwoDesks = (): Promise<TwoDesks> => openTwoDesksOf(serveHere);

/** @param serve how the server is run */
export async function openTwoDesksOf<Server extends CityServer>(
  serve: (env: Record<string, string>) => Promise<Server>,
): Promise<TwoDesks<Server>> {
  const city = await buildCityOf(serve);
  const agent = await city.mortal('agent1');
  const { page } = agent;
  const second = await city.person('agent2');
  const [phone, secondPhone] = [softphoneBar(page), softphoneBar(second)];
  await Promise.all([phone, secondPhone].map(({ registered }) => registered()));
  return { city, agent, page, phone, second, secondPhone, talks: () => talksAt(city, page) };
}
