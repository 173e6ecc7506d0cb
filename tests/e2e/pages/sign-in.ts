import type { Page } from 'playwright-core';

export interface Account {
  username: string;
  password: string;
}

/** Signs in and waits until the person stands at his desk. */
export const signIn = async (page: Page, { username, password }: Account): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !['/login', '/'].includes(url.pathname));
  await page.getByRole('status').filter({ hasText: '实时' }).waitFor();
};

/** 退出登录. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL('**/login');
};

/** Another desk of the same person; what has no room in the line stands behind 更多. */
export const goTo = async (page: Page, desk: string): Promise<void> => {
  const desks = page.getByRole('navigation', { name: '工作台' });
  const inLine = desks.getByRole('link', { name: desk, exact: true });
  if (await inLine.isVisible()) return inLine.click();
  await desks.getByText('更多').hover();
  await page.getByRole('menu').last().getByRole('link', { name: desk, exact: true }).click();
};
