import type { Locator, Page } from 'playwright-core';
import { goTo } from './sign-in.ts';

/** 骚扰来电: who harasses repeatedly, and 黑名单. Numbers are masked: a line is found by their last digits. */
export interface BlocksPage {
  open: () => Promise<void>;
  harasser: (digits: string) => Locator;
  /** 列入黑名单. */
  block: (digits: string, days: number, reason: string) => Promise<void>;
  /** 黑名单, with the file of that number opened. */
  openFile: (digits: string) => Promise<void>;
  closeFile: () => Promise<void>;
  /** A verb of the opened file, with what it asks. */
  act: (verb: string, text: string, fields?: { receiptNo?: string; pick?: string }) => Promise<void>;
}

export const blocksPage = (page: Page): BlocksPage => {
  const row = (digits: string): Locator => page.getByRole('row').filter({ hasText: digits });
  const file = page.getByRole('dialog', { name: '黑名单' });
  return {
    open: () => goTo(page, '骚扰来电'),
    harasser: row,
    block: async (digits, days, reason) => {
      await row(digits).getByRole('button', { name: '列入黑名单' }).click();
      const form = page.getByRole('dialog', { name: /列入黑名单/u });
      await form.getByLabel('期限（天）').fill(String(days));
      await form.getByLabel('原因（来电人可申诉）').fill(reason);
      await form.getByRole('button', { name: /列\s*入/u }).click();
      await row(digits).getByText('已在黑名单').waitFor();
    },
    openFile: async (digits) => {
      await page.getByRole('tab', { name: '黑名单' }).click();
      await row(digits).first().click();
      await file.getByText('依据').waitFor();
    },
    closeFile: () => file.getByRole('button', { name: '关闭' }).click(),
    act: async (verb, text, { receiptNo, pick } = {}) => {
      const verbs = file.getByRole('radiogroup', { name: '可办事项' });
      if (await verbs.isVisible()) await verbs.getByText(verb, { exact: true }).click();
      if (receiptNo) await file.getByLabel('接收回执编号').fill(receiptNo);
      if (pick) await file.getByRole('radio', { name: pick }).check();
      await file.getByRole('textbox').last().fill(text);
      await file.getByRole('button', { name: verb }).click();
      await file
        .getByRole('listitem')
        .filter({ hasText: `${verb}：${text}` })
        .waitFor();
    },
  };
};
