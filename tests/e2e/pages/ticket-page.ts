import type { Locator, Page } from 'playwright-core';

/** One ticket at its own address. */
export interface TicketPage {
  open: (ticketNo: string) => Promise<void>;
  heading: Locator;
  /** The steps, the latest first. */
  timeline: () => Promise<string[]>;
  /** Opens the ledger of a deadline and answers its lines. */
  ledger: (clock: string) => Promise<string[]>;
  /** 派单回看: each dispatch, and how it stands to what was suggested that day. */
  dispatches: () => Promise<string[]>;
}

export const ticketPage = (page: Page): TicketPage => ({
  heading: page.getByRole('heading', { level: 1 }),
  open: async (ticketNo) => {
    await page.goto(`/tickets/${ticketNo}`);
    await page.getByRole('article').waitFor();
  },
  timeline: async () => {
    await page.getByRole('tab', { name: '全过程' }).click();
    const steps = page.locator('.ant-timeline-item');
    await steps.first().waitFor();
    return steps.allInnerTexts();
  },
  ledger: async (clock) => {
    await page.getByRole('tab', { name: '时限台账' }).click();
    const entry = page.locator('.ant-collapse-item').filter({ hasText: clock }).first();
    await entry.locator('.ant-collapse-header').click();
    return entry.locator('li').allInnerTexts();
  },
  dispatches: async () => {
    await page.getByRole('tab', { name: '派单回看' }).click();
    const headings = page.getByRole('heading', { level: 2, name: /次派单/u });
    await headings.first().waitFor();
    return headings.allInnerTexts();
  },
});
