/** What is wrong with an account that somebody wants. */
export type AccountFault =
  | 'login-unfit'
  | 'login-taken'
  | 'staff-no-taken'
  | 'body-missing'
  | 'body-unknown'
  | 'password-unfit'
  | 'account-unknown'
  | 'last-administrator';

/** Why an account cannot be made or changed so; the message is one sentence for an administrator at a terminal. */
export class AccountRefusal extends Error {
  override readonly name = 'AccountRefusal';
  readonly fault: AccountFault;

  constructor(fault: AccountFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
