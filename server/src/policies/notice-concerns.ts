import type { Notice, NoticeFile } from '@hotline/shared/contracts/socket';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../context.ts';
import type { PersonRecord } from '../store/directory.ts';
import { scopeOf } from './ticket-access.ts';

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
  'voice-mail': ['agent', 'shift-leader'],
  'recording-failed': ['shift-leader', 'hotline-head', 'administrator'],
  'trunk-down': ['shift-leader', 'hotline-head', 'administrator'],
  'prompt-failed': ['shift-leader', 'administrator'],
  'calendar-missing': ['supervisor', 'hotline-head', 'administrator'],
  'risk-event': ['shift-leader', 'hotline-head'],
  'push-stuck': ['shift-leader', 'hotline-head'],
  'duty-unreached': ['shift-leader', 'dispatcher', 'hotline-head'],
  'file-due': [...body, ...office, 'qa', 'callback-agent'],
  burst: [...office, 'dispatcher', 'shift-leader', 'agent'],
};

export const kindsOf = ({ roles }: Pick<Person, 'roles'>): Notice['kind'][] =>
  (Object.keys(concerned) as Notice['kind'][]).filter((kind) => concerns(kind, { roles }));

export const concerns = (kind: Notice['kind'], { roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => concerned[kind].includes(role));

/** Who works on each kind of file at the hotline. */
const keepers: Record<NoticeFile['kind'], readonly Role[]> = {
  order: office,
  rectification: [...office, 'callback-agent'],
  check: [...office, 'qa'],
};

/** Of a file those who keep its kind are told, and the body that has to act, nobody else who may read the ticket. */
export function concernsFile(context: Context, file: NoticeFile | undefined, person: PersonRecord): boolean {
  if (!file || person.roles.some((role) => keepers[file.kind].includes(role))) return true;
  const { bodyId } = file;
  return bodyId !== null && person.bodyId !== null && scopeOf(context, person).includes(bodyId);
}
