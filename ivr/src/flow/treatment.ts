import type { Trunk } from '@hotline/shared/domain/call/call';
import type { InputOf } from './input.ts';

/** Calls from the emergency lines go first (domain rule §3). */
const emergencyPriority = 100;
const ordinaryPriority = 0;

/** What a call gets when the server does not say in time: citizens never depend on it. */
export const defaultTreatment = (callId: string, trunk: Trunk): InputOf<'treat'> => ({
  type: 'treat',
  callId,
  greeting: trunk === 'citizens',
  priority: trunk === 'citizens' ? ordinaryPriority : emergencyPriority,
  group: 'default',
  blocked: false,
});
