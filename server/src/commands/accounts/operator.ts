import { userInfo } from 'node:os';

/** Whoever works on the machine itself, as the audit names him: he has no account of the hotline's. */
export const operator = (): { _id: string; name: string } => ({
  _id: 'command-line',
  name: userInfo().username,
});
