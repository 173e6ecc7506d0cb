import {
  type Account,
  changeAccount as changeRoute,
  createAccount as createRoute,
  listAccounts as listRoute,
  resetAccountPassword as resetRoute,
  switchAccount as switchRoute,
} from '@hotline/shared/contracts/rest/accounts';
import type { Request, Router } from 'express';
import { type AccountFault, AccountRefusal } from '../../commands/accounts/account-refusal.ts';
import { accountOf, type By } from '../../commands/accounts/account-rooms.ts';
import { changeAccount } from '../../commands/accounts/change-account.ts';
import { createAccount } from '../../commands/accounts/create-account.ts';
import { disableAccount } from '../../commands/accounts/disable-account.ts';
import { enableAccount } from '../../commands/accounts/enable-account.ts';
import { resetPassword } from '../../commands/accounts/reset-password.ts';
import { generatePassword } from '../../commands/password.ts';
import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { anyRole, type SignedIn } from '../permit.ts';
import { ProblemError } from '../problem.ts';
import { serve } from '../serve.ts';

const administrates = anyRole('administrator');

const sentences: Record<AccountFault, string> = {
  'login-unfit': '用户名须以字母开头，2 至 40 位字母、数字、点、横线或下划线',
  'login-taken': '用户名已被使用',
  'staff-no-taken': '工号已被使用',
  'body-missing': '联络员、经办人、单位审签人须选择所在单位',
  'body-unknown': '没有这个单位',
  'password-unfit': '密码不符合要求',
  'account-unknown': '没有这个账号',
  'last-administrator': '这是最后一名管理员，不能停用或去掉管理员角色',
};

/** Accounts of the site, for its administrator. */
export function accountRoutes(router: Router, context: Context): void {
  const shown = (login: string): Account => present(accountOf(context, login));
  serve(router, listRoute, administrates, () => context.directory.people().map(present));
  serve(router, createRoute, administrates, ({ body: { reason, ...wanted }, person, request }) =>
    refusable(async () => {
      const initialPassword = generatePassword();
      const by = byOf(person, request, reason);
      const made = await createAccount(context, { ...wanted, password: initialPassword }, by);
      return { account: present(made), initialPassword };
    }),
  );
  serve(router, changeRoute, administrates, ({ params, body: { reason, ...change }, person, request }) =>
    refusable(async () => {
      await changeAccount(context, params.login, change, byOf(person, request, reason));
      return shown(params.login);
    }),
  );
  serve(router, switchRoute, administrates, ({ params, body, person, request }) =>
    refusable(async () => {
      const switched = body.active ? enableAccount : disableAccount;
      await switched(context, params.login, byOf(person, request, body.reason));
      return shown(params.login);
    }),
  );
  serve(router, resetRoute, administrates, ({ params, body, person, request }) =>
    refusable(async () => {
      const initialPassword = generatePassword();
      await resetPassword(context, params.login, initialPassword, byOf(person, request, body.reason));
      return { initialPassword };
    }),
  );
}

const byOf = (person: SignedIn, { ip }: Request, reason: string): By => ({
  person,
  address: ip ?? '',
  reason,
});

const present = (person: PersonRecord): Account => ({
  login: person.username,
  name: person.name,
  staffNo: person.staffNo,
  roles: person.roles,
  bodyId: person.bodyId,
  active: person.active,
  mustChangePassword: person.mustChangePassword ?? false,
});

async function refusable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AccountRefusal)) throw error;
    const status = error.fault === 'account-unknown' ? 404 : 422;
    throw new ProblemError(status, error.fault, sentences[error.fault]);
  }
}
