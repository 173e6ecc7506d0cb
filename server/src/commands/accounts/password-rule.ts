import { AccountRefusal } from './account-refusal.ts';

const LEAST = 12;
const MOST = 128;

export type PasswordFault = 'length' | 'contains-login';

/** Length counts, not kinds of characters (NIST SP 800-63B §3.1.1.2), and the login is no password. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...password].length;
  if (length < LEAST || length > MOST) return 'length';
  return password.toLowerCase().includes(login) ? 'contains-login' : null;
}

const sentences: Record<PasswordFault, string> = {
  length: `a password has ${LEAST} to ${MOST} characters`,
  'contains-login': 'a password does not contain the login',
};

/** @throws AccountRefusal */
export function requireGoodPassword(password: string, login: string): void {
  const fault = passwordFault(password, login);
  if (fault) throw new AccountRefusal('password-unfit', sentences[fault]);
}
