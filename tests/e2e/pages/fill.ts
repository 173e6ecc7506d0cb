import type { Locator } from 'playwright-core';

/** Chooses an option of a select by its text. */
export const choose = async (scope: Locator, label: string, option: string): Promise<void> => {
  const box = scope.getByRole('combobox', { name: label });
  await box.click();
  await box.fill(option).catch(() => undefined);
  await scope
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle(option, { exact: true })
    .first()
    .click();
};

/** Chooses one of several words side by side: radio buttons or a segmented control. */
export const pick = (scope: Locator, word: string): Promise<void> =>
  scope.getByText(word, { exact: true }).first().click();
