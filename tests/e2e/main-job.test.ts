import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPhoto } from '../builders/photo.ts';
import { promptTones } from '../sip/site-prompts.ts';
import { agentVoice, buildCity, type City } from './city.ts';
import { pageHears } from './hears.ts';
import { attachmentsOn } from './pages/attachments.ts';
import { type CallbackDesk, callbackDesk } from './pages/callback-desk.ts';
import { type Answers, type Desk, deskOf } from './pages/desk.ts';
import { dispatchDesk } from './pages/dispatch-desk.ts';
import { type SoftphoneBar, softphoneBar } from './pages/softphone-bar.ts';
import { ticketPage } from './pages/ticket-page.ts';
import { type Workbench, workbench } from './pages/workbench.ts';

const citizenVoice = 2600;
const caller = '13800001234';
const title = '幸福小区三号楼停水';
const reply = '经现场查看，三号楼供水管阀门损坏，已更换并恢复供水，向诉求人当面说明了原因。';

let city: City;
/** `HOTLINE_PICTURES=DIR` keeps the pictures that the README shows. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['HOTLINE_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

// Tried again it has a fresh city.
beforeEach(async () => {
  city = await buildCity();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await city?.diagnose();
  await city?.leave();
});

test('from a dialled call to a closed matter', async () => {
  const agentPage = await city.person('agent1');
  const agent = workbench(agentPage);
  const phone = softphoneBar(agentPage);

  // 1–2: the call
  await phone.registered();
  const citizen = await city.network.citizen(caller).dial('12345');
  await citizen.hears(promptTones.greeting, 20_000);
  await citizen.hears(promptTones['position-first'], 20_000);
  await phone.ready();
  await agent.caller.getByText(caller).waitFor();
  await phone.answer();
  await citizen.tone(citizenVoice);
  await Promise.all([citizen.hears(agentVoice), pageHears(agentPage, citizenVoice)]);

  // 3: the matter, written while talking; a reload loses neither the words, the photo nor the citizen
  await agent.write({
    type: '求助',
    name: '林女士',
    title,
    content: '幸福小区三号楼自昨晚起停水，楼下水管漏水，请尽快恢复供水。',
    category: ['公共服务', '供水', '停水'],
    division: '城关镇',
    address: '幸福小区三号楼',
  });
  await agent.saved.waitFor();
  await picture(agentPage, 'workbench');
  const report = attachmentsOn(agentPage, '诉求附件');
  await report.add('漏水.jpg', await aPhoto(1, { width: 1200 }));
  expect(await report.refused('漏水.docx', Buffer.from('PK'))).toMatch(
    /只收 JPG、PNG、WebP 图片和 PDF 文件/u,
  );
  await agentPage.reload();
  await agent.form.getByLabel('标题', { exact: true }).waitFor();
  expect(await agent.form.getByLabel('标题', { exact: true }).inputValue()).toBe(title);
  expect(await report.view('漏水.jpg')).toBe(1200);
  await phone.registered();
  await Promise.all([citizen.hears(agentVoice, 20_000), pageHears(agentPage, citizenVoice)]);
  const ticketNo = await agent.accept();
  expect(ticketNo).toMatch(/^410927\d{8}\d{6,8}$/u);
  expect(await agent.queryCode()).toMatch(/^\d{6}$/u);
  await phone.survey();
  await citizen.hears(promptTones.survey);
  await citizen.press('2');
  await citizen.ended;
  await agent.next();
  await phone.ready();

  // 5: dispatched to the wrong body, returned by it, dispatched anew; the right one may not return it
  const dispatcherPage = await city.person('dispatcher1');
  const dispatcher = dispatchDesk(dispatcherPage);
  const reviewerPage = await city.person('reviewer');
  const reviewer = deskOf(reviewerPage);
  const urban = deskOf(await city.person('urban-liaison'));
  await dispatcher.open(title);
  await dispatcher.suggestions.getByText('台前县自来水公司').first().waitFor();
  await picture(dispatcherPage, 'dispatch');
  await dispatcher.dispatch({ 主办单位: { option: '县城市管理局' }, 派单依据: { text: '市政管网' } });
  await returned(urban, reviewer, '同意退单');
  await dispatcher.open(title);
  await dispatcher.dispatch({
    主办单位: { option: '县住房和城乡建设局' },
    协办单位: { option: '县城市管理局' },
    派单依据: { text: '二次供水设施由住建部门监管' },
  });

  // inside the bodies
  const body = await inBody(city);
  await returned(body.liaison, reviewer, '不同意，继续办理');
  await body.liaison.open(title);
  await body.liaison.act('签收');
  await body.liaison.act('转经办人', { 经办人: { option: '袁经办' } });
  await body.answer();
  await urban.open(title);
  await urban.act('协办签收');
  await urban.act('协办反馈', { 反馈内容: { text: '已清理路面积水。' } });

  expect(await attachmentsOn(body.liaisonPage, '诉求附件').view('漏水.jpg')).toBe(1200);
  await attachmentsOn(body.liaisonPage, '办理附件').add('修复后.jpg', await aPhoto(2, { width: 1000 }));
  await picture(body.liaisonPage, 'department');

  // the citizen calls again: 催办 and 补充 reach the body at once
  await urgedByTelephone(city, agent, phone, body.liaisonPage);

  // handed in, refused once, then accepted
  await body.liaison.act('提交答复', answered);
  await reviewer.tab('待审核');
  await reviewer.open(title);
  await reviewer.act('审核', { 审核: { pick: '退回补正' }, 审核意见: { text: '未写明恢复时间' } });
  await body.liaison.open(title);
  await body.handIn();
  await reviewer.open(title);
  expect(await attachmentsOn(reviewerPage, '办理附件').view('修复后.jpg')).toBe(1000);
  await reviewer.act('审核', { 审核: { pick: '通过，转回访' }, 审核意见: { text: '符合要求' } });

  // 6: called back, not satisfied, handled again in half the time, rated by key, closed
  const callbackPage = await city.person('callback');
  const callback = callbackDesk(callbackPage);
  const callbackPhone = softphoneBar(callbackPage);
  await callbackPhone.registered();
  await dissatisfied(city, callback, callbackPhone);
  await dispatcher.open(title);
  await dispatcher.dispatch({ 主办单位: { option: '县住房和城乡建设局' }, 派单依据: { text: '重办' } });
  await body.liaison.open(title);
  await body.liaison.act('签收');
  await body.handIn();
  await reviewer.open(title);
  await reviewer.act('审核', { 审核: { pick: '通过，转回访' }, 审核意见: { text: '符合要求' } });
  await ratedByKey(city, callback, callbackPhone);

  // 8: every step stands in the timeline; the clock archives
  const supervisor = ticketPage(await city.person('head'));
  await supervisor.open(ticketNo);
  const steps = (await supervisor.timeline()).join('\n');
  for (const step of [
    '受理',
    '派单',
    '申请退单',
    '派单异议审核',
    '签收',
    '拟写答复',
    '审签通过',
    '催办',
    '补充诉求',
    '提交答复',
    '审核',
    '评价',
    '重办',
  ])
    expect(steps).toContain(step);
  await city.clockTo('2026-12-30T10:00');
  await supervisor.open(ticketNo);
  expect((await supervisor.timeline()).join('\n')).toContain('归档');
});

const answered: Answers = {
  答复内容: { text: reply },
  联系结果: { option: '已联系' },
  是否属实: { pick: '属实' },
  是否解决: { pick: '已解决' },
};

const returned = async (by: Desk, reviewer: Desk, ruling: string): Promise<void> => {
  await by.open(title);
  await by.act('申请退单', {
    退单理由: { text: '不归我局管理' },
    依据条款: { text: '三定方案第三条' },
    建议承办单位: { option: '台前县自来水公司' },
  });
  await reviewer.tab('退单');
  await reviewer.open(title);
  await reviewer.act('派单异议审核', {
    裁定: { pick: ruling },
    依据条款: { text: '三定方案' },
    裁定理由: { text: '按职责分工' },
  });
};

/** 联络员, 经办人 and 审签人 of the housing bureau. */
const inBody = async (of: City) => {
  const liaisonPage = await of.person('housing-liaison');
  const liaison = deskOf(liaisonPage);
  const handler = deskOf(await of.person('housing-handler'));
  const head = deskOf(await of.person('housing-head'));
  const answer = async (): Promise<void> => {
    await handler.open(title);
    await handler.act('登记联系', { 联系结果: { option: '已联系' }, 沟通情况: { text: '电话说明处理办法' } });
    await handler.act('拟写答复', answered);
    await head.open(title);
    await head.act('审签通过');
  };
  const handIn = async (): Promise<void> => {
    await liaison.act('转经办人', { 经办人: { option: '袁经办' } });
    await answer();
    await liaison.open(title);
    await liaison.act('提交答复', answered);
  };
  return { liaison, liaisonPage, answer, handIn };
};

const urgedByTelephone = async (
  of: City,
  agent: Workbench,
  phone: SoftphoneBar,
  bodyPage: Page,
): Promise<void> => {
  const again = await of.network.citizen(caller).dial('12345');
  await agent.caller.getByText(title).first().waitFor();
  await phone.answer();
  await again.tone(citizenVoice);
  await again.hears(agentVoice);
  await bodyPage.getByRole('button', { name: /^提醒/u }).click();
  for (const [verb, words] of [
    ['催办', '已经三天了'],
    ['补充诉求', '四号楼也停水了'],
  ] as const) {
    await agent.caller.getByRole('button', { name: verb, exact: true }).click();
    await agent.caller.getByLabel(`${verb}内容`).fill(words);
    await agent.caller.getByRole('button', { name: `提交${verb}` }).click();
    await bodyPage
      .getByText(`诉求人${verb.slice(0, 2)}`)
      .first()
      .waitFor();
  }
  await again.hangUp();
};

const dissatisfied = async (of: City, callback: CallbackDesk, phone: SoftphoneBar): Promise<void> => {
  await callback.open(title);
  const home = of.network.citizen(caller);
  await callback.dial();
  const call = await home.rings(20_000);
  await call.tone(citizenVoice);
  await call.hears(agentVoice, 20_000);
  await callback.rate('不满意', false, '水又停了');
  await phone.hangUp();
  await call.ended;
  await callback.act('重办', { 重办理由: { text: '再次停水，诉求合理' } });
};

const ratedByKey = async (of: City, callback: CallbackDesk, phone: SoftphoneBar): Promise<void> => {
  await callback.open(title);
  await callback.dial();
  const call = await of.network.citizen(caller).rings(20_000);
  await call.tone(citizenVoice);
  await call.hears(agentVoice, 20_000);
  await phone.survey();
  await call.hears(promptTones.survey);
  await call.press('1');
  await call.ended;
  await callback.ticket.getByText('已办结').first().waitFor();
};
