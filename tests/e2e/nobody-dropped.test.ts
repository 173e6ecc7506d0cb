import { setTimeout } from 'node:timers/promises';
import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { promptTones } from '../sip/site-prompts.ts';
import { buildCity, type City, type Mortal } from './city.ts';
import { pageHears } from './hears.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';
import { both, caller, talksAt, voices } from './talk.ts';

const words = { title: '后街井盖缺失', content: '后街路口井盖缺失，夜里有人险些掉下去。' };
/** Five seconds are promised; a machine that is busy otherwise takes longer, and a time-out that must not decide far longer. */
const soonMs = 15_000;

let city: City;
let agent: Mortal;
let page: Page;
let phone: SoftphoneBar;
/** A colleague, who takes over. */
let second: Page;
let secondPhone: SoftphoneBar;
beforeAll(async () => {
  city = await buildCity();
  agent = await city.mortal('agent1');
  page = agent.page;
  phone = softphoneBar(page);
  second = await city.person('agent2');
  secondPhone = softphoneBar(second);
  await Promise.all([phone, secondPhone].map(({ registered }) => registered()));
});
afterAll(() => city?.leave());

const talks = (): Promise<TelephoneCall> => talksAt(city, page);

/** What is written on the sheet of a workbench. */
const sheetOn = async (browser: Page): Promise<{ title: string; content: string }> => {
  const { form } = workbench(browser);
  return {
    title: await form.getByLabel('标题', { exact: true }).inputValue(),
    content: await form.getByLabel('诉求内容', { exact: true }).inputValue(),
  };
};

test('another network and a closed lid: the same agent is back without a press, or the next one has the call and the first is told', async () => {
  await secondPhone.pause('小休');
  const citizen = await talks();
  await workbench(page).write({ type: '求助', ...words, title: '后街井盖' });
  await workbench(page).saved.waitFor();

  // Another address: the voice side goes on to hear him and sends its sound to where he is no more.
  await agent.network.move();
  const movedAt = Date.now();
  await workbench(page).write({ title: words.title });
  await pageHears(page, voices.citizen, false);
  await both(citizen, page);
  const movedMs = Date.now() - movedAt;
  console.info(`another network: both hear each other ${movedMs} ms after the change`);
  expect(movedMs).toBeLessThan(soonMs);
  const written = () => city.server.context.store.drafts.find().lean();
  await expect.poll(written, { timeout: 30_000 }).toMatchObject([{ matter: words }]);
  console.info(`another network: what was typed is saved ${Date.now() - movedAt} ms after the change`);
  await phone.registered();

  // Nobody else is free: the citizen waits for the same agent, in his place in the queue at last.
  await agent.closeLid();
  await citizen.hears(promptTones['hold-notice'], 30_000);
  await citizen.hears(promptTones['position-first'], 30_000);
  agent.openLid();
  const openedAt = Date.now();
  await both(citizen, page);
  const openedMs = Date.now() - openedAt;
  console.info(`closed lid: both hear each other ${openedMs} ms after it is opened`);
  expect(openedMs).toBeLessThan(soonMs);
  expect(await sheetOn(page)).toEqual(words);
  await phone.registered();

  await secondPhone.ready();
  await agent.closeLid();
  await citizen.hears(promptTones['hold-notice'], 30_000);
  await workbench(second).caller.getByText(caller).waitFor();
  await secondPhone.answer();
  await both(citizen, second);
  await expect.poll(() => sheetOn(second), { timeout: 30_000 }).toEqual(words);
  agent.openLid();
  const goneAt = Date.now();
  await page.getByText('通话已由何话务接续').waitFor();
  await workbench(page).form.getByText('此登记已随通话转交他人').waitFor();
  const toldMs = Date.now() - goneAt;
  console.info(`closed lid: told ${toldMs} ms after it is opened that call and sheet are another's`);
  expect(toldMs).toBeLessThan(soonMs);
  await phone.registered();
  await phone.state.getByText('就绪').waitFor();
  expect(await phone.bar.getByRole('button', { name: '保持' }).count()).toBe(0);
  await phone.pause('小休');
  await citizen.hangUp();
  await secondPhone.bar.getByText('话后整理').first().waitFor();
});

test('a reload, a killed ivr, a cut control channel, 30 s out of reach and a killed browser lose no citizen and no word', async () => {
  await secondPhone.pause('小休');
  const citizen = await talks();
  const desk = workbench(page);
  await desk.write({ type: '求助', ...words });
  await desk.saved.waitFor();
  await page.reload();
  await phone.bar.getByText(/正在恢复语音|话机正常/u).waitFor();
  const registeredAt = Date.now();
  await both(citizen, page);
  const tookMs = Date.now() - registeredAt;
  console.info(`reload: both hear each other ${tookMs} ms after the telephone has registered`);
  expect(tookMs).toBeLessThan(soonMs);
  await expect.poll(() => sheetOn(page), { timeout: 30_000 }).toEqual(words);

  // ivr alone: the sound goes on, and it takes the call up again, as all that follows shows.
  await city.ivr.kill();
  await citizen.quiet();
  await pageHears(page, voices.citizen, false);
  await citizen.tone(voices.citizen);
  await both(citizen, page);
  city.ivr.start();

  // The control channel alone: the sound goes on, nobody is rung anew.
  await page.evaluate(() => Reflect.set(globalThis, 'sound', document.querySelector('audio')?.srcObject));
  agent.network.wire.cut();
  await phone.bar.getByText('话机离线').waitFor();
  await secondPhone.ready();
  await both(citizen, page);
  agent.network.wire.mend();
  await phone.registered();
  await both(citizen, page);
  const isSame = () =>
    page.evaluate(() => Reflect.get(globalThis, 'sound') === document.querySelector('audio')?.srcObject);
  expect(await isSame()).toBe(true);

  // Sound and control together, and nobody else is free: the citizen waits for the same agent.
  await secondPhone.pause('小休');
  agent.network.lose();
  const outOfReach = setTimeout(30_000);
  await citizen.hears(promptTones['hold-notice'], 10_000);
  await outOfReach;
  await citizen.hearsSound();
  agent.network.mend();
  const inReachAt = Date.now();
  await both(citizen, page);
  const backMs = Date.now() - inReachAt;
  console.info(`30 s out of reach: both hear each other ${backMs} ms after it`);
  expect(backMs).toBeLessThan(soonMs);
  expect(await sheetOn(page)).toEqual(words);

  await secondPhone.ready();
  await agent.kill();
  const killedAt = Date.now();
  await citizen.hears(promptTones['hold-notice'], 10_000);
  await workbench(second).caller.getByText(caller).waitFor();
  console.info(`killed browser: the next one is rung after ${Date.now() - killedAt} ms`);
  await secondPhone.answer();
  await both(citizen, second);
  await expect.poll(() => sheetOn(second), { timeout: 30_000 }).toEqual(words);
  await citizen.hangUp();
  await secondPhone.bar.getByText('话后整理').first().waitFor();
});
