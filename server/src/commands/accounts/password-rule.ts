import { AccountRefusal } from './account-refusal.ts';

const LEAST = 12;
const MOST = 128;

/**
 * Length counts, not kinds of characters (NIST SP 800-63B §3.1.1.2), and the login is no password.
 * @throws AccountRefusal
 */
export function requireGoodPassword(password: string, login: string): void {
  const length = [...password].length;
  if (length < LEAST || length > MOST)
    throw new AccountRefusal(`a password has ${LEAST} to ${MOST} characters`);
  if (password.toLowerCase().includes(login))
    throw new AccountRefusal('a password does not contain the login');
}
