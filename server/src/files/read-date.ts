const PATTERN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** `2027-1-2`, `2027/01/02`, `2027年1月2日`, `20270102` as `2027-01-02`; anything else as it is, to be refused later. */
export function readDate(text: string): string {
  const match = PATTERN.exec(text.trim());
  if (!match) return text.trim();
  const [, year, month = match[4], day = match[5]] = match;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
