import type { Citizen, Matter } from './content.ts';

/** Of whom nothing is known but the number, at which he is also reached. */
export const blankCitizen = (callerNo: string | null): Citizen => ({
  callerNo,
  contactNo: callerNo,
  name: null,
  gender: 'unknown',
  kind: 'person',
  creditCode: null,
  isAnonymous: false,
  isConfidential: false,
  needCallback: true,
  doNotContact: false,
});

/** Of which nothing is known but where the line is answered for. */
export const blankMatter = (divisionCode: string): Matter & { category: string[]; tags: string[] } => ({
  type: 'request',
  category: [],
  urgency: 'normal',
  title: '',
  content: '',
  divisionCode,
  address: '',
  location: null,
  occurredAt: null,
  accused: null,
  tags: [],
});
