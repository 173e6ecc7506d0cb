import { defaultProfile } from './default-profile.ts';
import type { Profile } from './profile.ts';

/** 代表建议、政协提案: answered within three months from the day on which they are handed over. */
export const proposalProfile: Profile = {
  ...defaultProfile,
  id: 'proposal',
  version: 1,
  name: '代表建议、政协提案时限',
  statutoryLimits: [
    {
      type: null,
      category: null,
      span: '2160h',
      citation: '全国人民代表大会和地方各级人民代表大会代表法：自交办之日起三个月内答复',
    },
  ],
};
