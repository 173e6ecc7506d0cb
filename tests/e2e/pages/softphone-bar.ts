import type { Locator, Page } from 'playwright-core';

type Fetching = '先咨询' | '直接三方' | '直接转接';
type Kind = '坐席' | '专家、翻译' | '技能' | '外线';

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
  /** 咨询, 三方 or 转接: of that kind whoever the words find, with 转接说明. */
  fetch: (act: Fetching, kind: Kind, whom: string, briefing?: string) => Promise<void>;
  /** Presses a key of the call once the bar has its buttons. */
  key: (key: 'F3' | 'F8' | 'F10') => Promise<void>;
  /** Types on the 拨号键盘, hands on the keyboard. */
  type: (keys: string) => Promise<void>;
  /** 风险词预警: the button of 110, lit. */
  warned: Locator;
  /** 一键转接; danger to life waits for no consent. */
  summon: (line: string, why: 'danger' | 'consent') => Promise<void>;
  /** 上报值班长: words of risk are put before the shift leader, no line is rung. */
  report: (text: string) => Promise<void>;
  /** 移交并退出: citizen and line go on without the agent. */
  leave: () => Promise<void>;
}

export const softphoneBar = (page: Page): SoftphoneBar => {
  const bar = page.getByRole('region', { name: '话务条' });
  const inCall = (): Promise<void> => bar.getByRole('button', { name: '更多' }).waitFor();
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
    fetch: async (act, kind, whom, briefing) => {
      await press('咨询 / 转接');
      const choice = page.getByRole('tooltip');
      await choice.getByText(kind, { exact: true }).click();
      if (kind === '外线') await choice.getByLabel('外线号码').fill(whom);
      else {
        await choice.getByRole('combobox', { name: kind }).click();
        await page.locator('.ant-select-item-option').filter({ hasText: whom }).click();
      }
      if (briefing !== undefined) await choice.getByLabel('转接说明').fill(briefing);
      await choice.getByRole('button', { name: act }).click();
    },
    key: async (key) => {
      await inCall();
      await page.keyboard.press(key);
    },
    type: async (keys) => {
      await inCall();
      await page.keyboard.press('Alt+k');
      await page.getByRole('group', { name: '拨号键盘' }).locator(':focus').waitFor();
      await page.keyboard.type(keys);
      await page.keyboard.press('Escape');
    },
    warned: bar.locator('[data-lit=true]'),
    summon: async (line, why) => {
      await press('转 110');
      const choice = page.getByRole('tooltip');
      const group = why === 'danger' ? '危及生命安全' : '诉求人已同意';
      await choice.getByRole('group', { name: group }).getByRole('button', { name: line }).click();
    },
    report: async (text) => {
      await press('转 110');
      const choice = page.getByRole('group', { name: '不转接' });
      await choice.getByLabel('情况说明').fill(text);
      await choice.getByRole('button', { name: '上报值班长' }).click();
    },
    leave: () => press('移交并退出'),
  };
};
