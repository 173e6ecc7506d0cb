import type { CallView, ScreenPop } from '@hotline/shared/contracts/rest/calls';
import { describe, expect, it } from 'vitest';
import { withCall, withoutOffer, withoutOthersCall } from './live-cache.ts';

const call = (callId: string, answeredAt: number | null): CallView => ({
  callId,
  purpose: 'inbound',
  phase: answeredAt === null ? 'ringing' : 'talking',
  trunk: 'citizens',
  callerNo: '13800001234',
  agentId: 'a1',
  agentName: null,
  ticketNos: [],
  arrivedAt: 1,
  queuedAt: 2,
  answeredAt,
  endedAt: null,
  ending: null,
  line: null,
  guest: null,
  monitor: null,
  rating: null,
  recordingPaused: false,
  marks: [],
  briefing: null,
});
const pop = (answeredAt: number | null): ScreenPop => ({
  call: call('c1', answeredAt),
  offerId: 'o1',
  earlier: [],
  openRepeats: [],
  draftId: null,
});

describe('the screen pop in the cache', () => {
  it('follows its own call only', () => {
    expect(withCall(call('c1', 5))(pop(null))?.call.phase).toBe('talking');
    expect(withCall(call('c2', 5))(pop(null))).toEqual(pop(null));
  });
  it('keeps the full number and 转接说明 when the floor is told of the call', () => {
    const masked = { ...call('c1', 5), callerNo: '138****1234' };
    const briefing = { text: '已安抚', byName: '周话务', at: 4 };
    const known = { ...pop(null), call: { ...call('c1', null), briefing } };
    expect(withCall(masked)(known)?.call).toMatchObject({ answeredAt: 5, callerNo: '13800001234', briefing });
  });
  it('learns the masked number of who was rung', () => {
    const rung = { ...pop(null), call: { ...call('c1', null), callerNo: null } };
    expect(withCall({ ...call('c1', 5), callerNo: '138****1234' })(rung)?.call.callerNo).toBe('138****1234');
  });
  it('goes when this person leaves a call that is another’s, and stays when it is his own', () => {
    expect(withoutOthersCall('a2')(pop(5))).toBeNull();
    expect(withoutOthersCall('a1')(pop(5))).toEqual(pop(5));
  });
  it('goes with its offer, but not after the answer', () => {
    expect(withoutOffer({ callId: 'c1', offerId: 'o1' })(pop(null))).toBeNull();
    expect(withoutOffer({ callId: 'c1', offerId: 'o1' })(pop(5))).toEqual(pop(5));
    expect(withoutOffer({ callId: 'c1', offerId: 'o2' })(pop(null))).toEqual(pop(null));
  });
});
