import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIntake, aResult } from '../builders/matter.ts';
import { clockOf } from '../builders/stages.ts';
import { promptTones } from '../sip/site-prompts.ts';
import { accessibilityFaults } from './axe.ts';
import { complaintsOf, phone as handheld } from './browser.ts';
import { agentVoice, buildCity, type City } from './city.ts';
import { pageHears } from './hears.ts';
import { citizenPage } from './pages/citizen-page.ts';
import { deskOf } from './pages/desk.ts';
import { softphoneBar } from './pages/softphone-bar.ts';
import { ticketPage } from './pages/ticket-page.ts';
import { workbench } from './pages/workbench.ts';

const citizenVoice = 2600;

let city: City;
beforeAll(async () => {
  city = await buildCity();
});
afterAll(() => city?.leave());

test('a citizen dials, an agent answers in the browser, both hear each other; hold, resume, mute', async () => {
  const page = await city.person('agent1');
  const phone = softphoneBar(page);
  const desk = workbench(page);
  await phone.registered();
  await phone.pause('小休');

  const citizen = await city.network.citizen('13800001234').dial('12345');
  await citizen.answered;
  await citizen.hears(promptTones.greeting, 20_000);
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
  await citizen.hangUp();
  await page.context().close();
});

test('a consultation is answered from the knowledge base in the call, hands on the keyboard', async () => {
  const page = await city.person('agent2');
  const complaints = complaintsOf(page);
  const agent = workbench(page);
  const phone = softphoneBar(page);
  await phone.registered();
  await page.keyboard.press('F6');
  const citizen = await city.network.citizen('13800005678').dial('12345');
  await agent.caller.getByText('13800005678').waitFor();
  await page.keyboard.press('F2');
  await citizen.hears(agentVoice, 20_000);
  await page.keyboard.type('城乡居民医保什么时候缴费，');
  await page.keyboard.press('F4');
  await phone.bar.getByRole('button', { name: '取回' }).waitFor();
  await page.keyboard.press('F4');
  await page.keyboard.press('F9');
  await page.getByRole('group', { name: '危及生命安全' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('交多少钱？');
  expect(await agent.form.getByLabel('诉求内容').inputValue()).toBe('城乡居民医保什么时候缴费，交多少钱？');
  await agent.write({ type: '咨询', name: '周先生' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('医保缴费');
  expect(await accessibilityFaults(page)).toEqual([]);
  const ticketNo = await agent.answerAtOnce('医保缴费');
  await agent.form.getByText('即时答复').first().waitFor();
  await page.keyboard.press('F8');
  await citizen.hears(promptTones.survey);
  await citizen.press('1');
  await citizen.ended;
  const { body } = await (await city.api('reviewer')).ticket(ticketNo);
  expect(body).toMatchObject({ status: 'answered', type: 'consultation' });
  expect(complaints).toEqual([]);
});

test('a citizen submits, urges and rates on a telephone’s screen', async () => {
  const page = await city.visitor(handheld);
  const citizen = citizenPage(page);
  const { ticketNo, queryCode } = await citizen.submit({
    type: '求助',
    title: '主街路灯不亮',
    content: '孙口镇主街路灯坏了三天，夜里看不清路，请尽快修好。',
    division: '孙口镇',
    contactNo: '13900001111',
  });
  await ofWater(ticketNo);
  const progress = await citizen.track(queryCode, '00001111');
  await progress.getByText('台前县自来水公司').waitFor();
  await citizen.urge('对面小区也不亮');
  await answered(ticketNo);
  await (await citizen.track(queryCode, '13900001111')).getByText('恢复供水').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(handheld.width);
  await citizen.rate('满意', true);
  await progress.getByText('已办结').first().waitFor();
  expect(await progress.innerText()).not.toMatch(/话务|联络员|董/u);
});

test('a citizen disputes the outcome, another reviewer upholds it, and the body handles it again', async () => {
  const citizen = citizenPage(await city.visitor(handheld));
  const title = '后街下水道返水';
  const { ticketNo, queryCode } = await citizen.submit({
    type: '求助',
    title,
    content: '后街下水道返水一周，污水流进院子，请尽快疏通。',
    division: '孙口镇',
    contactNo: '13900002222',
  });
  await ofWater(ticketNo);
  await answered(ticketNo);
  const progress = await citizen.track(queryCode, '13900002222');
  await citizen.rate('基本满意', true);
  await progress.getByText('已办结').first().waitFor();
  await citizen.dispute('次日又返水，只疏通了表面');
  await progress.getByText('复核中').first().waitFor();

  const reviewer = deskOf(await city.person('reviewer2'));
  await reviewer.open(title);
  await reviewer.ticket.getByText('只疏通了表面').first().waitFor();
  await reviewer.act('复核', { 结论: { pick: '异议成立，重办' }, 复核理由: { text: '现场核实仍返水' } });
  await (await citizen.track(queryCode, '13900002222')).getByText('重新办理').first().waitFor();
  const { body } = await (await city.api('dispatcher1')).ticket(ticketNo);
  expect(body).toMatchObject({ status: 'redo', round: 2 });
});

test('a body asks for more time, then for a long cycle; the office and the leader rule on it', async () => {
  const title = '低洼地段改造';
  const { body } = await (await city.api('shift')).accept(anIntake({ matter: { ...longCycle, title } }));
  await ofWater(body.ticketNo);
  const liaison = deskOf(await city.person('water-liaison'));
  await liaison.open(title);
  await liaison.act('申请延期', {
    延长: { text: '2wd' },
    延期理由: { text: '配件需从外地调运' },
    证明材料: { text: '采购合同' },
  });
  const officePage = await city.person('head');
  const office = deskOf(officePage);
  await office.tab('延期');
  await office.open(title);
  await office.act('延期审批', granted);
  const bodyHead = deskOf(await city.person('water-head'));
  await bodyHead.open(title);
  await bodyHead.act('申请挂账', {
    预计办结: { instant: '2026-12-20 10:00' },
    挂账理由: { text: '需新建泵站' },
  });
  const leader = deskOf(await city.person('leader'));
  await leader.tab('延期');
  await leader.open(title);
  await leader.act('挂账审批', granted);
  await liaison.ticket.getByText('长周期挂账').first().waitFor();
  const { body: after } = await (await city.api('reviewer')).ticket(body.ticketNo);
  expect(after.status).toBe('long-cycle');

  // who was sent it stands against what was suggested that day; and it counts in the report of topics
  const matter = ticketPage(officePage);
  await matter.open(body.ticketNo);
  expect((await matter.dispatches()).join()).toMatch(/自来水公司\s*与当日建议不同/u);
  await officePage.goto('/events');
  await officePage.getByRole('button', { name: '重新分析' }).click();
  await officePage.getByText(/近八周 \d+ 件工单/u).waitFor();
});

const granted = { 审批: { pick: '同意' }, 审批意见: { text: '情况属实' } };
const longCycle = { category: ['城市管理', '市政', '内涝排水'] };

test('a body that lets the deadline pass gets 黄牌, then 红牌, and the supervisor sees both without a reload', async () => {
  const agent = await city.api('shift');
  const { body: accepted } = await agent.accept(anIntake());
  const dispatcher = await city.api('dispatcher1');
  const { ticketNo } = accepted;
  await dispatcher.act(ticketNo, {
    type: 'dispatch',
    leadBodyId: 'water-supply',
    coBodyIds: [],
    basis: '派单目录',
    townshipOverride: null,
  });
  const supervisor = await city.person('supervisor');
  await supervisor.getByRole('button', { name: /^提醒/u }).click();
  const liaison = await city.api('water-liaison');
  const finish = clockOf(await liaison.act(ticketNo, { type: 'sign' }), 'finish');
  await city.clockTo(inChina(finish.warnAt!));
  await supervisor.getByText(`黄牌 ${ticketNo}`).first().waitFor();
  expect(await supervisor.getByText(`红牌 ${ticketNo}`).count()).toBe(0);
  await city.clockTo(inChina(finish.dueAt!));
  await supervisor.getByText(`红牌 ${ticketNo}`).first().waitFor();
  const { body } = await (await city.api('supervisor')).ticket(ticketNo);
  expect(body.cards.filter((stage) => stage.endsWith('card')).toSorted()).toEqual([
    'red-card',
    'yellow-card',
  ]);
});

test('many calls on one burst pipe become one 事件单 by one press, and a 热点 whose row leads to the tickets', async () => {
  const dispatcher = await city.person('dispatcher1');
  await dispatcher.getByRole('link', { name: '突发与热点' }).click();
  const agent = await city.api('shift');
  for (const [index, said] of ['水管爆了没水用', '没水', '停水了', '一直停水', '突然停水'].entries())
    await agent.accept(
      anIntake({
        citizen: { callerNo: `1390000000${index}`, contactNo: `1390000000${index}` },
        matter: {
          title: `滨河花园${said}`,
          address: '滨河花园',
          content: `滨河花园从上午九点起${said}，好几栋楼都是`,
        },
      }),
    );
  const burst = dispatcher.getByRole('region', { name: '滨河花园水管爆了没水用' });
  await burst.getByText('待确认').waitFor({ timeout: 15_000 });
  await burst.getByRole('button', { name: '并入事件单（4 件）' }).click();
  await burst.getByText('事件单 · 已并 4 件').waitFor();
  await dispatcher.getByRole('button', { name: '重新分析' }).click();
  const topic = dispatcher.getByRole('row').filter({ hasText: '热点' }).filter({ hasText: '滨河花园' });
  await topic.getByRole('button', { name: '展开行' }).click();
  const behind = dispatcher.locator('.ant-table-expanded-row');
  await behind.getByText('“滨河花园从上午九点起').first().waitFor();
  expect(await behind.getByRole('link').count()).toBe(5);
  await behind.getByRole('link').first().click();
  await ticketPage(dispatcher).heading.filter({ hasText: '滨河花园' }).waitFor();
});

/** On its way to the water company, which has signed for it. */
const ofWater = async (ticketNo: string): Promise<void> => {
  const dispatcher = await city.api('dispatcher1');
  const { body } = await dispatcher.ticket(ticketNo);
  if (body.status === 'intake')
    await dispatcher.act(ticketNo, { type: 'accept', ticketNo: '', queryCode: '' });
  if (body.status === 'intake') await dispatcher.act(ticketNo, { type: 'submit' });
  await dispatcher.act(ticketNo, {
    type: 'dispatch',
    leadBodyId: 'water-supply',
    coBodyIds: [],
    basis: '派单目录',
    townshipOverride: null,
  });
  await (await city.api('water-liaison')).act(ticketNo, { type: 'sign' });
};

const answered = async (ticketNo: string): Promise<void> => {
  const liaison = await city.api('water-liaison');
  await liaison.act(ticketNo, { type: 'record-contact', result: 'reached', note: '' });
  await liaison.act(ticketNo, { type: 'submit-result', ...aResult() });
  const reviewer = await city.api('reviewer');
  await reviewer.act(ticketNo, { type: 'review', accepted: true, reason: '符合要求', factualFinding: null });
};

const inChina = (at: number): string => formatIsoInstant(at).slice(0, 19);
