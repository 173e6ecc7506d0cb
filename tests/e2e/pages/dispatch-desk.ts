import type { Locator, Page } from 'playwright-core';
import { type Answers, type Desk, deskOf, fill } from './desk.ts';

/** 派单台. */
export interface DispatchDesk extends Desk {
  suggestions: Locator;
  form: Locator;
  /** Sends the suggestion as it is, or with what is changed in it. */
  dispatch: (changes?: Answers) => Promise<void>;
}

export const dispatchDesk = (page: Page): DispatchDesk => {
  const form = page.getByRole('region', { name: '派单', exact: true });
  return {
    ...deskOf(page),
    form,
    suggestions: page.getByRole('list', { name: '派单建议' }),
    dispatch: async (changes = {}) => {
      for (const [label, answer] of Object.entries(changes)) await fill(form, label, answer);
      await form.getByRole('button', { name: '派单' }).click();
      await page.getByText('派单：已完成').first().waitFor();
    },
  };
};
