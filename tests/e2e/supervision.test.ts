import { drawSample } from '@hotline/server/quality/draw-sample';
import type { CallMetricsView } from '@hotline/shared/contracts/rest/metrics';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIntake } from '../builders/matter.ts';
import { promptTones } from '../sip/site-prompts.ts';
import { agentVoice, buildCity, type City } from './city.ts';
import { pageHears, pagePlays } from './hears.ts';
import { blocksPage } from './pages/blocks-page.ts';
import { choose } from './pages/fill.ts';
import { floorPage } from './pages/floor.ts';
import { qualityPage } from './pages/quality-page.ts';
import { listen } from './pages/recording.ts';
import { shiftPage } from './pages/shift-page.ts';
import { goTo } from './pages/sign-in.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { workbench } from './pages/workbench.ts';
import { both, talksAt, voices } from './talk.ts';

let city: City;
let page: Page;
let phone: SoftphoneBar;
let leader: Page;
let leaderPhone: SoftphoneBar;
beforeAll(async () => {
  city = await buildCity();
  [page, leader] = await Promise.all([city.person('agent1'), city.person('shift')]);
  phone = softphoneBar(page);
  leaderPhone = softphoneBar(leader);
  await Promise.all([phone, leaderPhone].map(({ registered }) => registered()));
});
afterAll(() => city?.leave());

let auditor: Page | undefined;
/** What somebody did, as an auditor reads it; the latest first. */
const audited = async (name: string): Promise<string[]> => {
  auditor ??= await city.person('auditor');
  await auditor.goto('/audit');
  await auditor.getByLabel('人员').fill(name);
  const his = auditor.locator('td:nth-child(2)').filter({ hasText: name });
  const acts = auditor.getByRole('row').filter({ has: his }).locator('td:nth-child(3)');
  await acts.first().waitFor();
  return acts.allInnerTexts();
};

test('a leader listens unheard, speaks to the agent alone, to both, takes the call over, and is paused as before', async () => {
  await leaderPhone.pause('小休');
  const floor = floorPage(leader);
  await floor.open();
  const citizen = await talksAt(city, page);
  await floor.call('5678').getByText('林话务').waitFor();

  await floor.supervise('监听');
  await Promise.all([pageHears(leader, voices.citizen), pageHears(leader, agentVoice)]);
  await pageHears(page, agentVoice, false);
  // All microphones say the same: from here on only the leader's does.
  await phone.mute();
  await citizen.hearsNo(agentVoice);

  await floor.supervise('耳语');
  await pageHears(page, agentVoice);
  await citizen.hearsNo(agentVoice);
  expect(await phone.bar.getByText('强插').count()).toBe(0);

  await floor.supervise('强插');
  await Promise.all([
    citizen.hears(agentVoice),
    pageHears(page, agentVoice),
    pageHears(leader, voices.citizen),
  ]);
  await phone.bar.getByText('高班长已强插').waitFor();

  await floor.intercept();
  await phone.bar.getByText('通话已由高班长接续').waitFor();
  await both(citizen, leader);
  await citizen.hangUp();
  await leaderPhone.bar.getByText('话后整理').first().waitFor();
  await leaderPhone.ready();
  await leaderPhone.bar.getByText('示忙 · 小休').waitFor();
});

test('a leader brings an agent into another state, and the agent is told who did', async () => {
  const floor = floorPage(leader);
  for (const [act, told, state] of [
    ['强制就绪', '将您置为就绪', '就绪'],
    ['强制示忙', '将您置为示忙', '示忙'],
  ] as const) {
    await floor.force('林话务', act);
    await page.getByText(`班长高班长${told}`).waitFor();
    await expect.poll(() => phone.state.innerText(), { timeout: 20_000 }).toContain(state);
  }
});

test('a shift is handed over with its open risks, the next leader signs, and every act of both is audited', async () => {
  const colleague = await city.api('agent2');
  const { ticketNo } = (await colleague.accept(anIntake({ matter: { urgency: 'urgent' } }))).body;
  const risk = { callId: null, ticketNo, words: [], riskClass: 'gathering', text: '多户聚集' };
  expect((await colleague.post('/risk-events', risk)).status).toBe(201);
  const shift = shiftPage(leader);
  await shift.open();
  await shift.matters.getByText('未终报的风险事件 1 件').waitFor();
  await shift.handOver('三号席位耳机待修');

  const next = await city.person('shift2');
  const taking = shiftPage(next);
  await taking.open();
  await taking.log.getByText('未终报的风险事件 1 件').waitFor();
  await taking.sign('已知悉');
  await next.context().close();

  expect(await audited('高班长')).toEqual(['交班', '强制示忙', '强制就绪', '拦截', '强插', '耳语', '监听']);
  expect(await audited('秦班长')).toEqual(['接班签收']);
});

const harasser = '13600007777';

/** The harasser talks with the agent, who marks it by one key and takes a rest after it. */
const abused = async (): Promise<void> => {
  await phone.ready();
  const citizen = await city.network.citizen(harasser).dial('12345');
  await workbench(page).caller.getByText(harasser).waitFor();
  await page.keyboard.press('F3');
  await page.getByText('标记骚扰 F3：接听后才能使用').last().waitFor();
  await phone.answer();
  await citizen.tone(voices.citizen);
  await both(citizen, page);
  await phone.key('F3');
  await page.getByText('已标记骚扰，本通话不计入考核和质检').last().waitFor();
  await citizen.hangUp();
  await phone.bar.getByRole('button', { name: '情绪缓冲' }).click();
  await phone.bar.getByText('示忙 · 情绪缓冲').waitFor();
};

const answeredCalls = async (): Promise<number> => {
  const supervisor = await city.api('supervisor');
  const { body } = await supervisor.get<CallMetricsView>('/metrics/calls?from=0&to=9e12');
  return body.counts.answered;
};

test('abuse is marked by one key and costs the agent nothing; the number is heard as evidence, handed to the police, refused, and free after an appeal', async () => {
  const before = await answeredCalls();
  await abused();
  await abused();
  expect(await answeredCalls()).toBe(before);

  const blocks = blocksPage(leader);
  await blocks.open();
  await blocks.harasser('7777').click();
  const evidence = leader.getByRole('listitem').filter({ hasText: '林话务' }).first();
  await evidence.getByText('听录音').click();
  await listen(evidence);
  await blocks.block('7777', 30, '多次辱骂话务员');
  await blocks.openFile('7777');
  await blocks.act('移送公安', '移送城关派出所', { receiptNo: '公〔2026〕7' });

  const refused = await city.network.citizen(harasser).dial('12345');
  await refused.hears(promptTones.blocked, 20_000);
  await refused.ended;

  await blocks.act('登记申诉', '本人称号码被他人使用');
  await blocks.closeFile();
  const head = await city.person('head');
  const ruling = blocksPage(head);
  await ruling.open();
  await ruling.openFile('7777');
  await ruling.act('裁定申诉', '查实为他人使用', { pick: '成立，解除' });
  await head.context().close();
  const free = await city.network.citizen(harasser).dial('12345');
  await free.hears(promptTones.greeting, 20_000);
  await free.hangUp();
  expect(await audited('高班长')).toEqual(
    expect.arrayContaining(['收听录音', '列入黑名单', '移送公安', '登记黑名单申诉']),
  );
});

test('a confidential part is not recorded; 质检 plays the call with its waveform, crosses a red line, and an appeal settles the score', async () => {
  const citizen = await talksAt(city, page);
  await phone.key('F10');
  await phone.bar.getByRole('button', { name: '恢复录音' }).waitFor();
  await both(citizen, page);
  await pagePlays(page, 1.5);
  await phone.key('F10');
  await phone.bar.getByRole('button', { name: '恢复录音' }).waitFor({ state: 'detached' });
  await both(citizen, page);
  await phone.key('F8');
  await citizen.hears(promptTones.survey);
  await citizen.press('4');
  await citizen.ended;

  const inspector = await city.person('qa');
  await goTo(inspector, '通话录音');
  await choose(inspector.getByRole('main'), '坐席', '林话务');
  const recorded = inspector.getByRole('row').filter({ hasText: '5678' });
  await recorded.first().click();
  const player = inspector.locator('.ant-table-expanded-row');
  await listen(player, '质检抽听');
  await player.getByText('暂停录音 1 处').waitFor();
  expect(await audited('郑质检')).toEqual(['收听录音']);

  await drawSample(city.server.context, Date.now() + 3_600_000);
  const judging = qualityPage(inspector);
  await judging.open('林话务');
  await judging.mark({ '解答准确、引导得当（25）': '部分' }, '推诿、拒绝受理应受理事项');
  await judging.submit('提交评分（0 分）', '让诉求人自行联系单位');
  const own = qualityPage(page);
  await own.open('林话务');
  await own.submit('申诉', '已按知识库告知办理单位');
  const head = await city.person('head');
  const ruling = qualityPage(head);
  await ruling.open('林话务');
  await head.getByText('登记的工单').waitFor();
  await ruling.mark({}, '推诿、拒绝受理应受理事项');
  await ruling.submit('申诉成立，按此改分（87.5 分）', '不构成推诿');
  await head.getByRole('tab', { name: '坐席成绩' }).click();
  await head.getByLabel('月份').fill(formatIsoInstant(Date.now()).slice(0, 7));
  await head.getByRole('row').filter({ hasText: '林话务' }).getByText('87.5').waitFor();
});

test('an administrator writes a menu, hears it before it speaks, and rewords a prompt; a leader turns the surge mode on', async () => {
  const admin = await city.person('admin');
  await goTo(admin, '话务设置');
  await admin.getByRole('tab', { name: '语音菜单' }).click();
  const menu = admin.getByRole('region', { name: '语音菜单' });
  const remove = menu.getByRole('button', { name: '删除' });
  for (let left = await remove.count(); left > 1; left -= 1) await remove.first().click();
  await menu.getByLabel('启用语音菜单').click();
  await menu.getByRole('button', { name: '试听菜单' }).click();
  await menu.getByText('人工服务请按零').waitFor();
  await menu.getByText('人工服务请按零').waitFor({ state: 'detached' });
  await admin.getByRole('button', { name: '保存话务设置' }).click();
  const why = admin.getByRole('dialog', { name: '保存话务设置' });
  await why.getByLabel('依据或理由').fill('试行语音菜单');
  await why.getByRole('button', { name: /确\s*认/u }).click();
  await why.waitFor({ state: 'hidden' });

  await admin.getByRole('tab', { name: '语音提示' }).click();
  const greeting = admin.getByRole('region', { name: '语音提示' }).getByRole('row').nth(1);
  await greeting.getByRole('button', { name: /修\s*改/u }).click();
  const edit = admin.getByRole('dialog', { name: /修改语音提示/u });
  await edit.getByText('文字（自动朗读）').click();
  await edit.getByLabel('文字', { exact: true }).fill('您好，这里是便民热线。');
  await edit.getByRole('button', { name: /试\s*听/u }).click();
  const heard = edit.getByLabel('试听');
  await expect.poll(() => heard.evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0);
  await edit.getByLabel('依据或理由').fill('统一用语');
  await edit.getByRole('button', { name: '保存，下次播放起生效' }).click();
  await greeting.getByText('改写文字').waitFor();
  await admin.context().close();

  const citizen = await city.network.citizen('13600008888').dial('12345');
  await citizen.hears(promptTones['menu-agent'], 20_000);
  await citizen.hangUp();

  const floor = floorPage(leader);
  await floor.open();
  const surge = leader.getByRole('switch', { name: '高峰模式' });
  await surge.click();
  await expect.poll(() => surge.isChecked()).toBe(true);
  expect((await audited('高班长'))[0]).toBe('切换高峰模式');
});
