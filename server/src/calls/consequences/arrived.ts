import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../call-desk.ts';
import type { StoredCall } from '../call-store.ts';
import { priorityOf } from '../priority-of.ts';

/** 一级菜单, where the site wants one; what a key is for in detail is the server's. */
const menuOf = (desk: CallDesk) => {
  const { enabled, keys } = desk.policy().menu;
  if (!enabled) return {};
  const menu = keys.map(({ digit, does }) => ({
    digit,
    does: does === 'progress' ? ('progress' as const) : ('agent' as const),
  }));
  return { menu };
};

/** Emergency lines that call us, and callers whom the site knows to be old, hear no greeting. */
export const arrived = async (
  desk: CallDesk,
  call: StoredCall,
  fact: CallFactOf<'arrived'>,
): Promise<void> => {
  const fromCitizen = fact.trunk === 'citizens';
  const isKnown = fact.callerNo !== null && desk.policy().straightThrough.includes(fact.callerNo);
  await desk.voice.order(call.nodeId, {
    type: 'treat',
    callId: call.callId,
    greeting: fromCitizen && !isKnown,
    priority: priorityOf(fact),
    group: desk.groupNow(),
    blocked: false,
    ...(desk.surge() ? { notice: 'surge' as const } : {}),
    ...menuOf(desk),
  });
};
