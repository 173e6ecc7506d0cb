import type { Locator, Page } from 'playwright-core';
import { goTo } from './sign-in.ts';

/** 交接班: what is open now, and the log that the next shift signs. */
export interface ShiftPage {
  open: () => Promise<void>;
  /** 本班待交接事项. */
  matters: Locator;
  /** 交接班记录. */
  log: Locator;
  handOver: (note: string) => Promise<void>;
  sign: (remark: string) => Promise<void>;
}

export const shiftPage = (page: Page): ShiftPage => {
  const matters = page.getByRole('region', { name: '本班待交接事项' });
  const log = page.getByRole('region', { name: '交接班记录' });
  return {
    open: () => goTo(page, '交接班'),
    matters,
    log,
    handOver: async (note) => {
      await matters.getByLabel('交班说明').fill(note);
      await matters.getByRole('button', { name: '交班', exact: true }).click();
      await log.getByText('待签收').waitFor();
    },
    sign: async (remark) => {
      await log.getByRole('textbox').fill(remark);
      await log.getByRole('button', { name: /接班/u }).click();
      await log.getByText('已签收').waitFor();
    },
  };
};
