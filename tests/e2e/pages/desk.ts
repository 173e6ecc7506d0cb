import type { Locator, Page } from 'playwright-core';
import { choose } from './fill.ts';

/** A value for an input of a verb's form. */
export type Answer = { text: string } | { option: string } | { pick: string } | { instant: string };
export type Answers = Readonly<Record<string, Answer>>;

/** The split desk that dispatchers, bodies, reviewers, call-back agents and supervisors share. */
export interface Desk {
  tab: (label: string) => Promise<void>;
  row: (title: string) => Locator;
  open: (title: string) => Promise<void>;
  ticket: Locator;
  actions: Locator;
  /** Does a verb: opens its form, fills it by the labels of its inputs and sends it. */
  act: (verb: string, answers?: Answers) => Promise<void>;
}

export const deskOf = (page: Page): Desk => {
  const ticket = page.getByRole('article');
  const actions = page.getByRole('region', { name: '可办事项' });
  return {
    ticket,
    actions,
    tab: (label) => page.getByRole('tab', { name: label }).click(),
    row: (title) =>
      page.getByRole('complementary', { name: '工单队列' }).getByRole('button', { name: title }),
    open: async (title) => {
      await page
        .getByRole('complementary', { name: '工单队列' })
        .getByRole('button', { name: title })
        .first()
        .click();
      await ticket.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    act: (verb, answers = {}) => act(page, actions, verb, answers),
  };
};

const act = async (page: Page, actions: Locator, verb: string, answers: Answers): Promise<void> => {
  const opener = actions.getByRole('button', { name: verb, exact: true });
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  const form = actions.locator('form');
  for (const [label, answer] of Object.entries(answers)) await fill(form, label, answer);
  await form.locator('button[type=submit]').click();
  await page.getByText(`${verb}：已完成`).first().waitFor();
};

/** Fills one input of a form. */
export const fill = async (form: Locator, label: string, answer: Answer): Promise<void> => {
  if ('option' in answer) return choose(form, label, answer.option);
  if ('pick' in answer) return form.getByRole('radio', { name: answer.pick, exact: true }).check();
  const input = form.getByLabel(label, { exact: true });
  if ('text' in answer) return input.fill(answer.text);
  await input.fill(answer.instant);
  await input.press('Enter');
};
