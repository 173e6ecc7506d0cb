/** Why an account cannot be made or changed so, in one sentence for an administrator. */
export class AccountRefusal extends Error {
  override readonly name = 'AccountRefusal';
}
