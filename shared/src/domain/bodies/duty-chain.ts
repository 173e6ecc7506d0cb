import { callSteps } from './body-entry.ts';
import type { BodyEntry, DutyContact } from './body-entry.ts';

/**
 * Whom to call for a body on a day, in order: the officer of 值班表, else the standing one, then 分管领导, 主要领导 and
 * the duty office. Empty where the body has named nobody.
 *
 * @param date `yyyy-MM-dd` in China.
 */
export function dutyChain({ contacts, shifts }: BodyEntry, date: string): DutyContact[] {
  const onShift = shifts
    .filter(({ from, to }) => from <= date && date <= to)
    .map(({ name, phone, login }): DutyContact => ({ step: 'duty-officer', name, phone, login }));
  return callSteps.flatMap((step) =>
    step === 'duty-officer' && onShift.length > 0
      ? onShift
      : contacts.filter((contact) => contact.step === step),
  );
}
