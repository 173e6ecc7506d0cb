import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIntake } from '../builders/matter.ts';
import { aPhoto } from '../builders/photo.ts';
import { aTransfer } from '../builders/police-transfer.ts';
import { PolicePlatform } from '../network/police-platform.ts';
import { promptTones } from '../sip/site-prompts.ts';
import { buildCity, type City } from './city.ts';
import { deskOf } from './pages/desk.ts';
import { floorPage } from './pages/floor.ts';
import { riskPage } from './pages/risk-page.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';
import { both, caller, talksAt, voices } from './talk.ts';

const SECRET = 'the secret of a test, long enough to be one';

let police: PolicePlatform;
let city: City;
let page: Page;
let phone: SoftphoneBar;
let leader: Page;
beforeAll(async () => {
  police = await PolicePlatform.start(SECRET);
  city = await buildCity('2026-09-17T10:00', { POLICE_URL: police.url, POLICE_SECRET: SECRET });
  [page, leader] = await Promise.all([city.person('agent1'), city.person('shift')]);
  phone = softphoneBar(page);
  await phone.registered();
});
afterAll(async () => {
  await city?.leave();
  await police.stop();
});

const words = '工地讨薪，明早堵路';

test('words of risk light the button and the agent reports them; the key of a refused caller in danger lights it too, and he is handed to 110', async () => {
  const citizen = await talksAt(city, page);
  await workbench(page).write({ content: words });
  await phone.warned.waitFor();
  await phone.report('称明早七点在县政府门口聚集');
  await phone.warned.waitFor({ state: 'detached' });
  // What was typed a moment before gives the title, not what he told with the key.
  const head = await city.api('head');
  const { rows } = (await head.get<{ rows: { title: string }[] }>('/risk-events')).body;
  expect(rows.map(({ title }) => title)).toContain(words);
  await citizen.hangUp();
  await phone.bar.getByText('话后整理').first().waitFor();

  const next = await city.api('shift2');
  const [call] = (await next.get<CallView[]>('/calls?live=false')).body;
  const blocked = await next.post('/blocks', { callId: call!.callId, days: 30, text: '多次辱骂话务员' });
  expect(blocked.status).toBe(201);
  await phone.ready();
  const refused = await city.network.citizen(caller).dial('12345');
  await refused.hears(promptTones.blocked, 20_000);
  await refused.press('1');
  await workbench(page).caller.getByText('按键求助接入').waitFor();
  await phone.answer();
  await refused.tone(voices.citizen);
  await both(refused, page);
  await phone.warned.waitFor();
  expect(await phone.warned.getAttribute('title')).toContain('来电人按键求助');
  city.network.police.behave('answer');
  await phone.summon('110', 'danger');
  const answered = await city.network.police.rings();
  await answered.tone(voices.police);
  await refused.hears(voices.police);
  await phone.warned.waitFor({ state: 'detached' });
  await refused.hangUp();
  await answered.ended;
});

const push = (ticketNo: string) =>
  leader.getByRole('region', { name: '转接推送' }).getByRole('row').filter({ hasText: ticketNo });

test('a ticket goes to the police from the dispatch desk, with its photo, and their word comes back: acknowledged, or rejected with the reason', async () => {
  await floorPage(leader).open();
  const agent = await city.api('agent2');
  const dispatcherPage = await city.person('dispatcher1');
  const dispatcher = deskOf(dispatcherPage);
  const handOn = async (title: string): Promise<string> => {
    const { ticketNo } = (await agent.accept(anIntake({ matter: { title } }))).body;
    const photo = await aPhoto(title.length, { width: 300 });
    await agent.upload(`/tickets/${ticketNo}/attachments`, '现场.jpg', photo);
    await dispatcher.open(title);
    await dispatcher.act('转接', { 转至: { text: '110' }, 理由: { text: '属公安职责' } });
    return ticketNo;
  };
  const taken = await handOn('夜间有人砸车');
  await push(taken).getByText('已确认').waitFor();
  await push(taken).getByText('值班民警 01').waitFor();
  const [file] = [...police.taken.values()].at(-1)!.attachments;
  expect(file).toMatchObject({ name: '现场.jpg' });
  expect((await police.fetches(city.server.url, file!.path)).status).toBe(200);

  police.mood = 'rejecting';
  const refused = await handOn('楼上装修噪音扰民');
  await push(refused).getByText('不受理').waitFor();
  await push(refused).getByText('不属于公安职责').waitFor();
  police.mood = 'up';

  const { status } = await police.pushes(city.server.url, aTransfer());
  expect(status).toBe(201);
  await dispatcher.open('人民路自来水管爆裂');
  await dispatcher.ticket.getByText('联动热线流转').first().waitFor();
});

test('紧急信息专报 from its confirmation to 终报: receipts, an instruction, a title put right on record', async () => {
  const risk = riskPage(leader);
  await risk.open('讨薪');
  await risk.act('确认并编号');
  await risk.act('初报');
  await risk.act('登记回执', '已收悉', { 回执编号或签收人: '总值班室 王' });
  await risk.act('登记批示', '人社、公安到场', { 批示领导: '唐县长' });
  await risk.act('续报', '人社、公安已到场。');
  await risk.act('批示落实', '已到场劝离');
  await risk.act('终报', '工资已发放，人员已散去。');
  await risk.act('更正标题', '地点有误', { 标题: '县政府门口讨薪聚集' });
  const report = leader.getByRole('article', { name: '紧急信息专报' });
  for (const words of ['初报', '续报', '终报', '唐县长批示：人社、公安到场', '关于县政府门口讨薪聚集的情况'])
    await report.getByText(words).first().waitFor();
  await risk.file.getByText('总值班室 王').waitFor();
  const auditor = await city.api('auditor');
  const { body } = await auditor.get<{ rows: { reason: string }[] }>('/audit?act=correct-risk-title');
  expect(body.rows.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^“.*讨薪.*”改为“县政府门口讨薪聚集”：地点有误$/u),
  ]);
});
