/**
 * The digits of a caller's number as it comes off the trunk: a leading + or +86 is dropped.
 * @returns null when it is withheld or no number at all
 */
export function callerDigits(raw: string): string | null {
  const digits = raw.trim().replace(/^\+86|^\+/u, '');
  return /^\d{1,20}$/u.test(digits) ? digits : null;
}
