import type { Locator, Page } from 'playwright-core';
import { type Desk, deskOf } from './desk.ts';

/** 督办. */
export interface SupervisionDesk extends Desk {
  board: Locator;
  /** 在办, 即将到期, 已超期. */
  counter: (label: string) => Promise<number>;
  /** Waits for a card or stage that is shown without reload. */
  notice: (words: string) => Promise<void>;
}

export const supervisionDesk = (page: Page): SupervisionDesk => {
  const board = page.getByRole('region', { name: '限时办结看板' });
  return {
    ...deskOf(page),
    board,
    counter: async (label) =>
      Number(await board.getByRole('button', { name: label }).locator('b').first().innerText()),
    notice: (words) => page.getByRole('alert').filter({ hasText: words }).first().waitFor(),
  };
};
