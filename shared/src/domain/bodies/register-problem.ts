/** What keeps a register from being used. */
export const registerErrors = [
  'body-code-invalid',
  'name-missing',
  'name-twice',
  'alias-twice',
  'parent-unknown',
  'parent-cycle',
  'parent-closed',
  'division-unknown',
  'division-code-invalid',
  'capacity-invalid',
  'category-missing',
  'clause-missing',
  'phone-invalid',
  'date-invalid',
  'range-reversed',
  'successor-unknown',
  'successor-closed',
  'successor-missing',
] as const;

/** What a site should mend, though it can work with it. */
export const registerWarnings = [
  'account-missing',
  'account-elsewhere',
  'account-role',
  'liaison-missing',
  'approver-missing',
  'contact-missing',
  'category-unknown',
  'township-duties-missing',
  'staff-left',
] as const;

export type RegisterProblemCode = (typeof registerErrors)[number] | (typeof registerWarnings)[number];

/** What of a body a problem lies in. */
export type RegisterPlace =
  | { of: 'division'; code: string }
  | { of: 'body'; code: string }
  | { of: 'duties' | 'contacts' | 'shifts'; code: string; index: number };

export interface RegisterProblem {
  code: RegisterProblemCode;
  severity: 'error' | 'warning';
  place: RegisterPlace;
  /** The value that is wrong, for whoever reads the list. */
  value: string;
}

export const registerProblem = (
  code: RegisterProblemCode,
  place: RegisterPlace,
  value: string,
): RegisterProblem => ({
  code,
  severity: (registerWarnings as readonly string[]).includes(code) ? 'warning' : 'error',
  place,
  value,
});
