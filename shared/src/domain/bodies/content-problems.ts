import { isWithin } from '../routing/body.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import type { BodyEntry, Division, Duty, DutyContact, DutyShift } from './body-entry.ts';
import { registerProblem } from './register-problem.ts';
import type { RegisterPlace, RegisterProblem } from './register-problem.ts';

const PHONE = /^\+?\d[\d -]{2,19}$/u;
const LONGEST_PATH = 3;

/** What is wrong inside one body: place, capacity, duties, contacts and 值班表. */
export function contentProblems(
  body: BodyEntry,
  divisions: readonly Division[],
  categories: readonly (readonly string[])[],
): RegisterProblem[] {
  const { bodyId: code, divisionCode, capacity, duties, contacts, shifts } = body;
  const own = { of: 'body', code } as const;
  const isPlace = divisions.some((division) => division.code === divisionCode);
  const isCapacity = capacity === null || (Number.isSafeInteger(capacity) && capacity > 0);
  return [
    ...(isPlace ? [] : [registerProblem('division-unknown', own, divisionCode)]),
    ...(isCapacity ? [] : [registerProblem('capacity-invalid', own, String(capacity))]),
    ...duties.flatMap((duty, index) => ofDuty(duty, { of: 'duties', code, index }, categories)),
    ...contacts.flatMap((contact, index) => ofPhone(contact, { of: 'contacts', code, index })),
    ...shifts.flatMap((shift, index) => ofShift(shift, { of: 'shifts', code, index })),
    ...(body.closedAt === null ? missing(body, own) : []),
  ];
}

function ofDuty(
  { category, clause }: Duty,
  place: RegisterPlace,
  categories: readonly (readonly string[])[],
): RegisterProblem[] {
  const path = category.join('/');
  const isPath =
    category.length > 0 && category.length <= LONGEST_PATH && category.every((part) => part !== '');
  const isKnown = categories.length === 0 || categories.some((known) => isWithin(known, category));
  return [
    ...(isPath ? [] : [registerProblem('category-missing', place, path)]),
    ...(clause === '' ? [registerProblem('clause-missing', place, path)] : []),
    ...(isPath && !isKnown ? [registerProblem('category-unknown', place, path)] : []),
  ];
}

const ofPhone = (
  { name, phone }: Pick<DutyContact, 'name' | 'phone'>,
  place: RegisterPlace,
): RegisterProblem[] => [
  ...(name === '' ? [registerProblem('name-missing', place, phone)] : []),
  ...(PHONE.test(phone) ? [] : [registerProblem('phone-invalid', place, phone)]),
];

function ofShift(shift: DutyShift, place: RegisterPlace): RegisterProblem[] {
  const wrong = [shift.from, shift.to].filter((date) => parseIsoDate(date) === undefined);
  const isReversed = wrong.length === 0 && shift.to < shift.from;
  return [
    ...wrong.map((date) => registerProblem('date-invalid', place, date)),
    ...(isReversed ? [registerProblem('range-reversed', place, `${shift.from} ${shift.to}`)] : []),
    ...ofPhone(shift, place),
  ];
}

const missing = ({ tier, duties, contacts, shifts }: BodyEntry, place: RegisterPlace): RegisterProblem[] => [
  ...(contacts.length + shifts.length === 0 ? [registerProblem('contact-missing', place, '')] : []),
  ...(tier === 'township' && duties.length === 0
    ? [registerProblem('township-duties-missing', place, '')]
    : []),
];
