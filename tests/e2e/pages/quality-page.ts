import type { Page } from 'playwright-core';
import { goTo } from './sign-in.ts';

/** 质检: one call's file, opened from the list. */
export interface QualityPage {
  /** Opens the latest call of an agent that is to be worked on. */
  open: (agent: string) => Promise<void>;
  /** Sets points by their label and turns one red line over. */
  mark: (points: Record<string, '达标' | '部分' | '不达标'>, redLine: string) => Promise<void>;
  /** Gives the reason and presses the button that says so. */
  submit: (button: string, reason: string) => Promise<void>;
}

export const qualityPage = (page: Page): QualityPage => {
  const list = page.getByRole('tabpanel', { name: '质检件' });
  const file = list.locator('.ant-table-expanded-row');
  return {
    open: async (agent) => {
      await goTo(page, '质检');
      await list.getByRole('row').filter({ hasText: agent }).first().click();
      await file.getByRole('button').last().waitFor();
    },
    mark: async (points, redLine) => {
      for (const [label, step] of Object.entries(points))
        await file
          .locator('.ant-form-item')
          .filter({ hasText: label })
          .getByText(step, { exact: true })
          .click();
      await file.getByRole('checkbox', { name: redLine }).click();
    },
    submit: async (button, reason) => {
      const form = file.locator('form').filter({ has: page.getByRole('button', { name: button }) });
      await form.getByLabel('说明与依据').fill(reason);
      await form.getByRole('button', { name: button }).click();
      await form.waitFor({ state: 'detached' });
    },
  };
};
