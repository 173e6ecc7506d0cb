import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { priorityOf } from '../desk/priority-of.ts';

/** 一级菜单, where the site wants one. */
const menuOf = (desk: CallDesk) => {
  const { enabled, keys } = desk.policy().menu;
  return enabled ? { menu: [...keys] } : {};
};

/** Emergency lines that call us, and callers whom the site knows to be old, hear no greeting. */
export const arrived = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'arrived'>,
): Promise<void> => {
  desk.callers.expect(fact.callerNo);
  const fromCitizen = fact.trunk === 'citizens';
  const isKnown = fact.callerNo !== null && desk.policy().straightThrough.includes(fact.callerNo);
  await desk.voice.order(call.nodeId, {
    type: 'treat',
    callId: call.callId,
    greeting: fromCitizen && !isKnown,
    priority: priorityOf(fact),
    group: desk.groupNow(),
    // Emergencies always pass: other lines' calls are never refused, and a refused caller has a key.
    blocked: fromCitizen && desk.isBlocked(fact.callerNo),
    ...(desk.surge() ? { notice: 'surge' as const } : {}),
    ...menuOf(desk),
  });
};
