import type { Locator, Page } from 'playwright-core';
import { pick } from './fill.ts';

/** What the agent writes down; only what is given is filled in. */
export interface Sheet {
  type?: string;
  urgency?: string;
  name?: string;
  contactNo?: string;
  content?: string;
  title?: string;
  category?: readonly string[];
  division?: string;
  address?: string;
  /** Of 匿名, 保密, 需回访, 不联系: those to be turned over. */
  toggle?: readonly string[];
}

/** 坐席工作台. */
export interface Workbench {
  form: Locator;
  caller: Locator;
  related: Locator;
  saved: Locator;
  write: (sheet: Sheet) => Promise<void>;
  /** 受理并派单; answers the ticket number. */
  accept: () => Promise<string>;
  /** 只受理. */
  keep: () => Promise<string>;
  /** 即时答复 with the first entry that the words find. */
  answerAtOnce: (words: string) => Promise<string>;
  queryCode: () => Promise<string>;
  next: () => Promise<void>;
}

export const workbench = (page: Page): Workbench => {
  const form = page.getByRole('region', { name: '工单登记' });
  const knowledge = page.getByRole('region', { name: '知识库' });
  const press = (name: string): Promise<void> => form.getByRole('button', { name }).click();
  const told = async (term: string): Promise<string> => {
    const value = form.locator(`dt:has-text("${term}") + dd`);
    return (await value.innerText()).replaceAll(/\s/gu, '');
  };
  return {
    form,
    caller: page.getByRole('region', { name: '来电信息' }),
    related: page.getByRole('region', { name: '疑似同一诉求' }),
    saved: form.getByText('草稿已保存'),
    write: (sheet) => write(page, form, sheet),
    accept: async () => {
      await press('受理并派单');
      return told('工单编号');
    },
    keep: async () => {
      await press('只受理');
      return told('工单编号');
    },
    answerAtOnce: async (words) => {
      await knowledge.getByLabel('检索知识库').fill(words);
      const entry = knowledge.locator('details').filter({ hasText: words }).first();
      await entry.locator('summary').click();
      await entry.getByRole('button', { name: '以此即时答复' }).click();
      return told('工单编号');
    },
    queryCode: () => told('查询码'),
    next: () => press('登记下一件'),
  };
};

const write = async (page: Page, form: Locator, sheet: Sheet): Promise<void> => {
  if (sheet.type) await pick(form, sheet.type);
  if (sheet.urgency) await pick(form, sheet.urgency);
  for (const flag of sheet.toggle ?? []) await form.getByLabel(flag, { exact: true }).click();
  const texts = {
    '姓名 / 单位': sheet.name,
    联系电话: sheet.contactNo,
    诉求内容: sheet.content,
    标题: sheet.title,
    详细地址: sheet.address,
  };
  for (const [label, text] of Object.entries(texts))
    if (text !== undefined) await form.getByLabel(label, { exact: true }).fill(text);
  if (sheet.division) await chooseDivision(page, form, sheet.division);
  if (sheet.category) await chooseCategory(page, form, sheet.category);
};

const chooseDivision = async (page: Page, form: Locator, name: string): Promise<void> => {
  await form.getByLabel('所属区划').click();
  await page.locator('.ant-select-tree-title').getByText(name, { exact: true }).click();
};

const chooseCategory = async (page: Page, form: Locator, path: readonly string[]): Promise<void> => {
  await form.getByLabel('事项分类').click();
  const columns = page.locator('.ant-cascader-menu');
  for (const [level, name] of path.entries())
    await columns.nth(level).getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
};
