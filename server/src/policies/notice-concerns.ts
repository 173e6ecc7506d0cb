import type { Notice } from '@hotline/shared/contracts/socket';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';

const body: readonly Role[] = ['liaison', 'handler', 'body-head'];
const office: readonly Role[] = ['supervisor', 'hotline-head', 'leader'];

/** Whose work a notice is: who may read a ticket is not yet concerned by each of its steps. */
const concerned: Record<Notice['kind'], readonly Role[]> = {
  'yellow-card': [...body, ...office],
  'red-card': [...body, ...office],
  supervision: [...body, ...office],
  urge: [...body, 'supervisor'],
  supplement: body,
  return: ['reviewer', 'hotline-head'],
  consultation: [...body, 'hotline-head'],
  'taken-over': body,
  'line-failed': ['shift-leader', 'hotline-head'],
  'callback-late': ['shift-leader', 'hotline-head'],
  'recording-failed': ['shift-leader', 'hotline-head', 'administrator'],
  'calendar-missing': ['supervisor', 'hotline-head', 'administrator'],
  'push-stuck': ['shift-leader', 'hotline-head'],
  'duty-unreached': ['shift-leader', 'dispatcher', 'hotline-head'],
  burst: [...office, 'dispatcher', 'shift-leader', 'agent'],
};

export const kindsOf = ({ roles }: Pick<Person, 'roles'>): Notice['kind'][] =>
  (Object.keys(concerned) as Notice['kind'][]).filter((kind) => concerns(kind, { roles }));

export const concerns = (kind: Notice['kind'], { roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => concerned[kind].includes(role));
