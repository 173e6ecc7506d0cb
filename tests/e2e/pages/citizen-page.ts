import type { Locator, Page } from 'playwright-core';

export interface Matter {
  type: string;
  title: string;
  content: string;
  division: string;
  contactNo: string;
  address?: string;
  name?: string;
}

/** The citizen's door. */
export interface CitizenPage {
  submit: (matter: Matter) => Promise<{ ticketNo: string; queryCode: string }>;
  track: (queryCode: string, phone: string) => Promise<Locator>;
  rate: (level: string, solved: boolean) => Promise<void>;
  urge: (supplement?: string) => Promise<void>;
  /** 申请复核 of what stands on the screen; left empty first, to see what is said. */
  dispute: (reason: string) => Promise<void>;
}

export const citizenPage = (page: Page): CitizenPage => ({
  submit: (matter) => submit(page, matter),
  track: async (queryCode, phone) => {
    await page.goto('/citizen#track');
    await page.getByLabel('查询码').fill(queryCode);
    await page.getByLabel('联系电话').fill(phone);
    await page.getByRole('button', { name: '查询' }).click();
    const progress = page.getByRole('article', { name: '办理进度' });
    await progress.waitFor();
    return progress;
  },
  rate: async (level, solved) => {
    const form = page.getByRole('form', { name: '评价' });
    await form.getByLabel(level, { exact: true }).check();
    await form.getByLabel(solved ? '已解决' : '未解决').check();
    await form.getByRole('button', { name: '提交评价' }).click();
    await form.waitFor({ state: 'detached' });
  },
  urge: async (supplement = '') => {
    const form = page.getByRole('form', { name: '催办' });
    await form.getByLabel('补充说明').fill(supplement);
    await form.getByRole('button', { name: '催办' }).click();
    await page.getByText('催办').and(page.getByRole('status')).waitFor();
  },
  dispute: async (reason) => {
    const form = page.getByRole('form', { name: '申请复核' });
    const send = form.getByRole('button', { name: '申请复核' });
    await send.click();
    await form.getByRole('alert').getByText('请写明').waitFor();
    await page.keyboard.type(reason);
    await send.click();
    await form.waitFor({ state: 'detached' });
  },
});

const submit = async (page: Page, matter: Matter): Promise<{ ticketNo: string; queryCode: string }> => {
  await page.goto('/citizen');
  await page.getByLabel('类型').selectOption({ label: matter.type });
  await page.getByLabel('一句话说明').fill(matter.title);
  await page.getByLabel('经过和要求').fill(matter.content);
  await page.getByLabel('发生地').selectOption({ label: matter.division });
  await page.getByLabel('联系电话').fill(matter.contactNo);
  if (matter.address) await page.getByLabel('详细地址').fill(matter.address);
  if (matter.name) await page.getByLabel('姓名').fill(matter.name);
  await page.getByRole('button', { name: '提交' }).click();
  const receipt = page.getByRole('region', { name: '提交成功' });
  await receipt.waitFor();
  const [ticketNo = '', queryCode = ''] = await receipt.locator('dd').allInnerTexts();
  return { ticketNo, queryCode };
};
