import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { promptTones } from '../sip/site-prompts.ts';
import { pageHears } from './hears.ts';
import { workbench } from './pages/workbench.ts';
import { type MortalServer, serveApart } from './serve.ts';
import { both, caller, hearsMusic, voices } from './talk.ts';
import { openTwoDesksOf, type TwoDesks } from './two-desks.ts';

const words = { title: '后街井盖缺失', content: '后街路口井盖缺失，夜里有人险些掉下去。' };
/** From the moment that the network is there again, or another, the lid is opened or the page's telephone is registered, until both hear each other. */
const soonMs = 5_000;

let desks: TwoDesks<MortalServer>;
beforeAll(async () => {
  desks = await openTwoDesksOf(serveApart);
});
beforeEach(({ onTestFailed }) => onTestFailed(() => desks.city.diagnose()));
afterEach(() => desks.city.network.hangUpAll());
afterAll(() => desks?.city.leave());

/** What is written on the sheet of a workbench. */
const sheetOn = async (browser: Page): Promise<{ title: string; content: string }> => {
  const { form } = workbench(browser);
  return {
    title: await form.getByLabel('标题', { exact: true }).inputValue(),
    content: await form.getByLabel('诉求内容', { exact: true }).inputValue(),
  };
};

/** Answers whether the page plays the same leg still. */
const soundOf = async (browser: Page): Promise<() => Promise<boolean>> => {
  await browser.evaluate(() => Reflect.set(globalThis, 'sound', document.querySelector('audio')?.srcObject));
  return () =>
    browser.evaluate(() => Reflect.get(globalThis, 'sound') === document.querySelector('audio')?.srcObject);
};

/** As the server has them. */
const savedSheets = () => desks.city.server.context.store.drafts.find({ personId: 'agent1' }).lean();

test('another network and a closed lid: the same agent is back without a press, or the next one has the call and the first is told', async () => {
  const { agent, page, phone, second, secondPhone, talks } = desks;
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
  await expect.poll(savedSheets, { timeout: 30_000 }).toMatchObject([{ matter: words }]);
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

test('a killed server: the sound goes on, what is typed meanwhile is kept, and the desk is right when it is back', async () => {
  const { city, page, phone, secondPhone, talks } = desks;
  await secondPhone.pause('小休');
  const citizen = await talks();
  const desk = workbench(page);
  await desk.write({
    type: '求助',
    ...words,
    title: '未写完',
    category: ['公共服务', '供水', '停水'],
    division: '城关镇',
    address: '后街路口',
  });
  await desk.saved.waitFor();
  const isSame = await soundOf(page);
  await city.server.kill();
  await phone.bar.getByText('话机离线').waitFor();
  await desk.write({ title: words.title });
  await desk.form.getByText('网络不通，已存本机').waitFor();
  await citizen.quiet();
  await pageHears(page, voices.citizen, false);
  await citizen.tone(voices.citizen);
  await both(citizen, page);
  await city.server.start();
  const startedAt = Date.now();
  await phone.registered();
  await desk.saved.waitFor();
  console.info(`killed server: registered and saved ${Date.now() - startedAt} ms after it is back`);
  expect(await savedSheets()).toMatchObject([{ matter: words }]);
  await phone.hold();
  await hearsMusic(citizen);
  await phone.resume();
  await both(citizen, page);
  expect(await isSame()).toBe(true);
  await citizen.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();
  expect(await desk.keep()).toMatch(/^\d/u);
  await desk.next();
  await phone.ready();
  await phone.state.getByText('就绪').waitFor();
  await phone.pause('小休');
});

test('a reload, a killed ivr, a cut control channel, 30 s out of reach and a killed browser lose no citizen and no word', async () => {
  const { city, agent, page, phone, second, secondPhone, talks } = desks;
  await secondPhone.pause('小休');
  const citizen = await talks();
  const desk = workbench(page);
  await desk.write({ type: '求助', ...words });
  await desk.saved.waitFor();
  await page.reload();
  await phone.bar.waitFor();
  const shownAt = Date.now();
  await phone.bar.getByText(/正在恢复语音|话机正常/u).waitFor();
  const registeredAt = Date.now();
  await both(citizen, page);
  const tookMs = Date.now() - registeredAt;
  console.info(
    `reload: registered ${registeredAt - shownAt} ms after the page is shown, sound ${tookMs} ms later`,
  );
  expect(tookMs).toBeLessThan(soonMs);
  await expect.poll(() => sheetOn(page), { timeout: 30_000 }).toEqual(words);

  // On hold nobody speaks to him: he is not rung anew for that, nor when the control channel is cut meanwhile.
  const isSameOnHold = await soundOf(page);
  await phone.hold();
  const held = setTimeout(40_000);
  await hearsMusic(citizen);
  agent.network.wire.cut();
  await phone.bar.getByText('话机离线').waitFor();
  agent.network.wire.mend();
  await phone.registered();
  await held;
  expect(await isSameOnHold()).toBe(true);
  await phone.resume();
  await both(citizen, page);
  expect(await isSameOnHold()).toBe(true);

  // ivr alone: the sound goes on, and it takes the call up again, as all that follows shows.
  await city.ivr.kill();
  await citizen.quiet();
  await pageHears(page, voices.citizen, false);
  await citizen.tone(voices.citizen);
  await both(citizen, page);
  city.ivr.start();

  // The control channel alone: the sound goes on, nobody is rung anew.
  const isSame = await soundOf(page);
  agent.network.wire.cut();
  await phone.bar.getByText('话机离线').waitFor();
  await secondPhone.ready();
  await both(citizen, page);
  agent.network.wire.mend();
  await phone.registered();
  await both(citizen, page);
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
