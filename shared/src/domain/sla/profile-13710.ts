import { defaultProfile } from './default-profile.ts';
import type { LaneRules, Profile } from './profile.ts';
import { ticketTypes } from './vocabulary.ts';
import type { TicketType } from './vocabulary.ts';

function enterprise(type: TicketType): LaneRules {
  const rules = defaultProfile.lanes[type];
  const clocks = {
    ...rules.clocks,
    firstContact: '1wd',
    firstFeedback: '3wd',
    finish: '7wd',
    appeal: '10wd',
  };
  return { ...rules, clocks: { ...clocks, returnWindow: '2wd' } };
}

/** 濮阳 enterprise line: 1 day to respond, 3 to feed back, 7 to solve, 10 to close; two working days to return. */
export const profile13710: Profile = {
  ...defaultProfile,
  id: '13710',
  version: 1,
  name: '企业诉求“13710”',
  lanes: {
    ...defaultProfile.lanes,
    ...(Object.fromEntries(ticketTypes.map((type) => [type, enterprise(type)])) as Record<
      TicketType,
      LaneRules
    >),
  },
};
