import type { BodyEntry } from '@hotline/shared/domain/bodies/body-entry';
import { countyBodies } from './county-bodies.ts';
import { withDutyContacts } from './duty-contacts.ts';
import { enterpriseBodies } from './enterprise-bodies.ts';
import { townshipBodies } from './township-bodies.ts';

/** 承办单位 of the demo site. */
export const bodies: readonly BodyEntry[] = [...countyBodies, ...enterpriseBodies, ...townshipBodies].map(
  withDutyContacts,
);
