import type { Locator, Page } from 'playwright-core';
import { goTo } from './sign-in.ts';

/** 话务现场: every live call, and what a shift leader may do to it. */
export interface Floor {
  open: () => Promise<void>;
  supervise: (act: '监听' | '耳语' | '强插') => Promise<void>;
  /** The live call of a caller, by the last digits of his number. */
  call: (digits: string) => Locator;
  /** 强制示忙, 强制就绪 or 强制签出 of an agent. */
  force: (agent: string, act: '强制示忙' | '强制就绪' | '强制签出') => Promise<void>;
  /** 拦截, in the 话务条 as everywhere else. */
  intercept: () => Promise<void>;
}

export const floorPage = (page: Page): Floor => {
  const calls = page.getByRole('row').filter({ has: page.getByRole('button', { name: '监听' }) });
  const bar = page.getByRole('region', { name: '话务条' });
  return {
    open: () => goTo(page, '话务现场'),
    supervise: async (act) => {
      await calls.getByRole('button', { name: act, exact: true }).click();
      await calls.locator('.ant-btn-primary', { hasText: act }).waitFor();
    },
    call: (digits) =>
      page.getByRole('region', { name: '在线通话' }).getByRole('row').filter({ hasText: digits }),
    force: async (agent, act) => {
      const row = page.getByRole('region', { name: '坐席' }).getByRole('row').filter({ hasText: agent });
      const shown = row.getByRole('button', { name: act });
      if (await shown.isVisible()) return shown.click();
      await row.getByRole('button').last().click();
      await page.getByRole('menuitem', { name: act }).click();
    },
    intercept: async () => {
      await bar.getByRole('button', { name: '拦截', exact: true }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '拦截' }).click();
    },
  };
};
