import type { Citizen, Matter } from '../content.ts';

/** What is missing of 五要素 or a reachable contact; without what happened and where nothing can be done at all. */
export function missingElements(matter: Matter, citizen: Citizen): string[] {
  const needed = Object.entries({
    title: matter.title,
    content: matter.content,
    divisionCode: matter.divisionCode,
  }).flatMap(([field, value]) => (value.trim() === '' ? [field] : []));
  if (citizen.contactNo !== null || citizen.callerNo !== null) return needed;
  const elements = { name: citizen.name, occurredAt: matter.occurredAt, address: matter.address || null };
  const absent = Object.entries(elements).flatMap(([field, value]) => (value === null ? [field] : []));
  return absent.length === 0 || citizen.isAnonymous ? needed : [...needed, ...absent];
}
