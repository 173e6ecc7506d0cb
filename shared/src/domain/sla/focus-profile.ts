import { defaultProfile } from './default-profile.ts';
import type { LaneRules, Profile } from './profile.ts';
import { ticketTypes } from './vocabulary.ts';
import type { TicketType } from './vocabulary.ts';

function focus(type: TicketType): LaneRules {
  const rules = defaultProfile.lanes[type];
  const clocks = { ...rules.clocks, dispatch: '1h', sign: '0.5wd', firstContact: '1wd', finish: '3wd' };
  return { ...rules, clocks, extension: { times: 1, longest: '3wd', total: '3wd', workdaysBefore: 1 } };
}

/** 批示件、媒体件: a clock of their own, not guilt. No rule gives the numbers; a site edits them. */
export const focusProfile: Profile = {
  ...defaultProfile,
  id: 'focus',
  version: 1,
  name: '批示件、媒体件时限',
  lanes: {
    ...defaultProfile.lanes,
    ...(Object.fromEntries(ticketTypes.map((type) => [type, focus(type)])) as Record<TicketType, LaneRules>),
  },
};
