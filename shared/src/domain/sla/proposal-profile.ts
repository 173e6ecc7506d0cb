import { defaultProfile } from './default-profile.ts';
import type { LaneRules, Profile } from './profile.ts';
import { ticketTypes } from './vocabulary.ts';
import type { TicketType } from './vocabulary.ts';

function proposal(type: TicketType): LaneRules {
  const rules = defaultProfile.lanes[type];
  return { ...rules, clocks: { ...rules.clocks, finish: '2160h' } };
}

/** 人大建议、政协提案: ninety days to answer. No rule that this table stands on gives the number; a site edits it. */
export const proposalProfile: Profile = {
  ...defaultProfile,
  id: 'proposal',
  version: 1,
  name: '代表建议、政协提案时限',
  lanes: {
    ...defaultProfile.lanes,
    ...(Object.fromEntries(ticketTypes.map((type) => [type, proposal(type)])) as Record<
      TicketType,
      LaneRules
    >),
  },
};
