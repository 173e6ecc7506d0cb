import type { Page } from 'playwright-core';
import { type Desk, deskOf } from './desk.ts';

/** 回访. */
export interface CallbackDesk extends Desk {
  dial: () => Promise<void>;
  rate: (level: string, solved: boolean, words?: string) => Promise<void>;
  unreached: () => Promise<void>;
}

export const callbackDesk = (page: Page): CallbackDesk => {
  const rating = page.getByRole('region', { name: '录入评价' });
  return {
    ...deskOf(page),
    dial: () => page.getByRole('button', { name: '拨打诉求人电话' }).click(),
    rate: async (level, solved, words) => {
      await rating.getByRole('radio', { name: level, exact: true }).click();
      await rating.getByRole('radio', { name: solved ? '已解决' : '未解决' }).check();
      if (words) await rating.getByLabel('诉求人意见').fill(words);
      await rating.getByRole('button', { name: '录入评价' }).click();
      await page.getByText('评价：已完成').first().waitFor();
    },
    unreached: async () => {
      await page.getByRole('button', { name: '未接通，记一次' }).click();
      await page.getByText('登记回访：已完成').first().waitFor();
    },
  };
};
