import type { Locator, Page } from 'playwright-core';
import { goTo } from './sign-in.ts';

/** 风险专报: one event at a time, as it is opened from the list. */
export interface RiskPage {
  open: (title: string) => Promise<void>;
  /** The file: facts, 专报, receipts, instructions, history. */
  file: Locator;
  /** Does a verb with its words, which may be drafted already, and what else is asked by its label. */
  act: (verb: string, text?: string, fields?: Record<string, string>) => Promise<void>;
}

export const riskPage = (page: Page): RiskPage => {
  const form = page.locator('form').last();
  return {
    open: async (title) => {
      await goTo(page, '风险专报');
      // A message of it stands on every page: only the list of this one is meant.
      await page.waitForURL('**/risk*');
      await page.getByRole('main').getByRole('button', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    file: page.getByRole('article').first(),
    act: async (verb, text, fields = {}) => {
      const send = form.getByRole('button', { name: verb });
      const verbs = page.getByRole('radiogroup', { name: '可办事项' }).getByText(verb, { exact: true });
      await send.or(verbs).first().waitFor();
      if (!(await send.isVisible())) await verbs.click();
      for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
      if (text !== undefined) await form.locator('textarea').last().fill(text);
      const done = page.waitForResponse((answer) => answer.url().endsWith('/commands'));
      const again = page.waitForResponse((answer) => /\/risk-events\/\w+$/u.test(answer.url()));
      await send.click();
      if (!(await done).ok()) throw new Error(`${verb}: ${await (await done).text()}`);
      await again;
    },
  };
};
