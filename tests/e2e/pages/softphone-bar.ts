import type { Locator, Page } from 'playwright-core';

/** 话务条: my state, my call, my phone. */
export interface SoftphoneBar {
  bar: Locator;
  state: Locator;
  number: Locator;
  /** Waits until the phone is registered and has a microphone. */
  registered: () => Promise<void>;
  /** 就绪; ends 话后整理 too. */
  ready: () => Promise<void>;
  pause: (reason: string) => Promise<void>;
  answer: () => Promise<void>;
  hold: () => Promise<void>;
  resume: () => Promise<void>;
  mute: () => Promise<void>;
  survey: () => Promise<void>;
  hangUp: () => Promise<void>;
  /** 先咨询 a free colleague, with 转接说明. */
  consult: (name: string, briefing: string) => Promise<void>;
  /** 一键转接; danger to life waits for no consent. */
  summon: (line: string, why: 'danger' | 'consent') => Promise<void>;
  /** 移交并退出: citizen and line go on without the agent. */
  leave: () => Promise<void>;
}

export const softphoneBar = (page: Page): SoftphoneBar => {
  const bar = page.getByRole('region', { name: '话务条' });
  const press = (name: string | RegExp): Promise<void> => bar.getByRole('button', { name }).click();
  return {
    bar,
    state: bar.getByRole('status').first(),
    number: bar.locator('b').first(),
    registered: () => bar.getByText('话机正常').waitFor(),
    ready: () => press(/就绪|结束整理/u),
    pause: async (reason) => {
      await press('示忙');
      await page.getByRole('menuitem', { name: reason }).click();
    },
    answer: () => press('接听'),
    hold: () => press('保持'),
    resume: () => press('取回'),
    mute: () => press('静音'),
    survey: () => press('转评价'),
    hangUp: async () => {
      await press(/^挂断$/u);
      await page.getByRole('tooltip').getByRole('button', { name: '挂断' }).click();
    },
    consult: async (name, briefing) => {
      await press('咨询 / 转接');
      const choice = page.getByRole('tooltip');
      await choice.getByRole('combobox', { name: '坐席' }).click();
      await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
      await choice.getByLabel('转接说明').fill(briefing);
      await choice.getByRole('button', { name: '先咨询' }).click();
    },
    summon: async (line, why) => {
      await press('转 110');
      const choice = page.getByRole('tooltip');
      const group = why === 'danger' ? '危及生命安全' : '诉求人已同意';
      await choice.getByRole('group', { name: group }).getByRole('button', { name: line }).click();
    },
    leave: () => press('移交并退出'),
  };
};
