import type { TelephoneCall } from '@hotline/ivr/network/telephone-call';
import { shippedVoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anIntake } from '../builders/matter.ts';
import { promptTones } from '../sip/site-prompts.ts';
import { agentVoice } from './city.ts';
import { pageHears } from './hears.ts';
import { floorPage } from './pages/floor.ts';
import { goTo, signIn } from './pages/sign-in.ts';
import { softphoneBar } from './pages/softphone-bar.ts';
import { ticketPage } from './pages/ticket-page.ts';
import { workbench } from './pages/workbench.ts';
import { both, caller, hearsMusic, talksAt, voices } from './talk.ts';
import { openTwoDesks, type TwoDesks } from './two-desks.ts';

let desks: TwoDesks;
beforeAll(async () => {
  desks = await openTwoDesks();
});
beforeEach(({ onTestFailed }) => onTestFailed(() => desks.city.diagnose()));
afterAll(() => desks?.city.leave());

/** 回铃音 of GB/T 3380. */
const ringbackHertz = 450;

/** What is on record of lines that were called. */
const transfers = async (): Promise<string[]> => {
  const head = await desks.city.api('head');
  const { rows } = (await head.get<{ rows: { ticketNo: string }[] }>('/tickets?view=all')).body;
  const tickets = await Promise.all(rows.map(({ ticketNo }) => head.ticket(ticketNo)));
  return tickets.map(({ body: { emergency } }) => `${emergency?.line} ${emergency?.outcome}`);
};

test('police who do not answer leave the citizen with the agent', async () => {
  const { city, page, phone, talks } = desks;
  city.network.police.behave('ignore');
  const citizen = await talks();
  await phone.summon('110', 'danger');
  const ringing = await city.network.police.rings();
  await ringing.ended;
  await both(citizen, page);
  await citizen.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();
  expect(await citizen.ended).toBe(16);
  await expect.poll(transfers, { timeout: 30_000 }).toContain('110 failed');
});

test('words of danger light the button; one click to 110: three talk, the agent leaves, citizen and police go on, it is on record', async () => {
  const { city, page, phone, talks } = desks;
  city.network.police.behave('answer');
  const citizen = await talks();
  await workbench(page).write({ content: '有人要跳楼' });
  await phone.warned.waitFor();
  await phone.summon('110', 'danger');
  await phone.warned.waitFor({ state: 'detached' });
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
  expect(await transfers()).toContain('110 connected');
  await citizen.hangUp();
  await police.ended;
});

test('nobody drops a citizen by his sign-in: it does not end in a call, and one that has run out leaves him with both until it is over', async () => {
  const { city, page, phone, talks } = desks;
  const citizen = await talks();
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByText('通话中不能退出登录').waitFor();
  await page.context().clearCookies();
  const content = '登录失效以后写的话';
  await workbench(page).write({ content });
  const over = page.getByRole('dialog').filter({ hasText: '登录已结束，通话仍在继续' });
  await over.waitFor();
  await both(citizen, page);
  await over.getByRole('button', { name: '挂断' }).click();
  await citizen.hears(promptTones.survey, 20_000);
  await citizen.hangUp();
  await page.getByRole('button', { name: '重新登录' }).click();
  await page.waitForURL('**/login');
  await signIn(
    page,
    city.server.accounts.find(({ username }) => username === 'agent1')!,
  );
  await phone.registered();
  expect(await workbench(page).form.getByLabel('诉求内容', { exact: true }).inputValue()).toBe(content);
});

test('a second page of an agent leaves him his telephone, and takes it over when the first is closed', async () => {
  const { city, page, talks } = desks;
  const citizen = await talks();
  const other = await page.context().newPage();
  await other.goto('/tickets');
  await softphoneBar(other).bar.getByText('话机在本浏览器的另一标签页').waitFor();
  await both(citizen, page);
  await other.close();
  await citizen.hangUp();
  expect(await citizen.ended).toBe(16);

  const first = await city.person('shift');
  await softphoneBar(first).registered();
  const next = await first.context().newPage();
  await next.goto('/workbench');
  const bar = softphoneBar(next);
  await bar.bar.getByText('话机在本浏览器的另一标签页').waitFor();
  await first.close();
  await bar.registered();
  await next.context().close();
});

test('a colleague is told, consulted and has the call; a leader listens, speaks and takes it over', async () => {
  const { city, page, phone, second, secondPhone, talks } = desks;
  const citizen = await talks();
  await secondPhone.ready();
  const words = '医保断缴，身份已核对';
  await phone.fetch('先咨询', '坐席', '何话务', words);
  await secondPhone.bar.getByText(words).waitFor();
  await pageHears(page, ringbackHertz);
  await secondPhone.answer();
  await Promise.all([pageHears(second, agentVoice), pageHears(page, voices.citizen, false)]);
  await phone.bar.getByRole('button', { name: '转接并退出' }).click();
  await workbench(second).caller.getByText(words).waitFor();
  await both(citizen, second);

  const leader = await city.person('shift');
  await softphoneBar(leader).registered();
  const floor = floorPage(leader);
  await floor.open();
  for (const act of ['监听', '耳语', '强插'] as const) {
    await floor.supervise(act);
    await pageHears(leader, voices.citizen);
  }
  await floor.intercept();
  await secondPhone.bar.getByText('话后整理').first().waitFor();
  await both(citizen, leader);
  await citizen.hangUp();
  expect(await citizen.ended).toBe(16);
  await leader.context().close();
});

test('an interpreter joins a call that goes on: three hear each other, and whoever leaves takes nobody along', async () => {
  const { city, page, phone, talks } = desks;
  const signs = { code: 'zhao', name: '赵老师', kind: 'interpreter', field: '手语', number: '2330001' };
  const policy = { ...shippedVoicePolicy, experts: [{ ...signs, hours: [], numberHidden: true }] };
  const admin = await city.api('admin');
  const saved = await admin.send('PUT', '/voice/policy', { version: 0, policy, reason: '登记翻译' });
  expect(saved.status).toBe(200);
  const citizen = await talks();
  const joined = async (): Promise<TelephoneCall> => {
    await phone.fetch('直接三方', '专家、翻译', signs.name);
    const interpreter = await city.network.citizen(signs.number).rings();
    await interpreter.tone(voices.outside);
    await Promise.all([
      both(citizen, page),
      citizen.hears(voices.outside),
      pageHears(page, voices.outside),
      interpreter.hears(voices.citizen),
      interpreter.hears(agentVoice),
    ]);
    return interpreter;
  };
  await (await joined()).hangUp();
  await phone.bar.getByText('赵老师').waitFor({ state: 'detached' });
  await both(citizen, page);

  const interpreter = await joined();
  await phone.bar.getByRole('button', { name: '转接并退出' }).click();
  await phone.bar.getByText('通话已转出').waitFor();
  await citizen.hearsNo(agentVoice);
  await Promise.all([citizen.hears(voices.outside), interpreter.hears(voices.citizen)]);
  await citizen.hangUp();
  await interpreter.ended;
});

test('click-to-call of a shielded ticket: they talk, keys arrive, and no number reaches the page', async () => {
  const { city, agent, page, phone, talks } = desks;
  const { wire } = agent.network;
  const known = Promise.all([wire.passes(`<sip:${caller}@`), wire.passes(`"callerNo":"${caller}"`)]);
  const inbound = await talks();
  await known;
  await inbound.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();

  const shielded = '13700002468';
  let leaked = false;
  void wire.passes(shielded).then(() => (leaked = true));
  const sender = { callerNo: shielded, contactNo: shielded, isConfidential: true };
  const accepted = await (await city.api('shift')).accept(anIntake({ citizen: sender }));
  expect(accepted.status).toBe(201);
  await ticketPage(page).open(accepted.body.ticketNo!);
  await phone.registered();
  await page.getByRole('button', { name: '外呼诉求人' }).click();
  const home = await city.network.citizen(shielded).rings();
  expect(home.callerNo).toBe('12345');
  await home.tone(voices.citizen);
  await both(home, page);
  await phone.type('12#');
  await home.getsKeys('12#');
  expect(await phone.number.innerText()).toBe('号码不显示');
  expect(await page.content()).not.toContain(shielded);
  await home.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();
  expect(leaked).toBe(false);
  // He dialled from 示忙, which a page loaded anew begins with in a wrap-up.
  await phone.ready();
  await phone.state.getByText('示忙').waitFor();
  await goTo(page, '坐席工作台');
});

test('blind transfers to whoever speaks the dialect, to a colleague and outside: a browser killed at the press stops none', async () => {
  const { city, agent, page, phone, second, secondPhone } = desks;
  const citizen = await talksAt(city, second);
  await phone.ready();
  await secondPhone.fetch('直接转接', '技能', '方言');
  await workbench(page).caller.getByText(caller).waitFor();
  await hearsMusic(citizen);
  await phone.answer();
  await both(citizen, page);

  await secondPhone.ready();
  const pressed = agent.network.wire.passes('"type":"transfer"').then(agent.kill);
  await phone.fetch('直接转接', '坐席', '何话务').catch(() => {}); // gone with its browser
  await pressed;
  await secondPhone.bar.getByText('来自林话务').waitFor();
  await hearsMusic(citizen);
  await secondPhone.answer();
  await both(citizen, second);

  city.network.citizen('2330002').behave('ignore');
  await secondPhone.fetch('直接转接', '外线', '2330002');
  const office = await city.network.citizen('2330002').rings();
  await secondPhone.bar.getByText('通话已转出').waitFor();
  await hearsMusic(citizen);
  await office.answer();
  await office.tone(voices.outside);
  await Promise.all([citizen.hears(voices.outside), office.hears(voices.citizen)]);
  await office.hangUp();
  expect(await citizen.ended).toBe(16);
});
