import { defaultProfile } from './default-profile.ts';
import type { LaneRules, Profile } from './profile.ts';
import type { TicketType } from './vocabulary.ts';

/** In hotline time the body says whether it accepts the matter, who handles it and what the legal limit is. */
function procedural(type: TicketType): LaneRules {
  const rules = defaultProfile.lanes[type];
  return { ...rules, clocks: { ...rules.clocks, finish: '5wd' } };
}

/** 市场监管: a procedural answer, then the matter is tracked on the statutory clock. */
export const stagedProfile: Profile = {
  ...defaultProfile,
  id: 'staged-market',
  version: 1,
  name: '市场监管分阶段时限',
  lanes: {
    ...defaultProfile.lanes,
    complaint: procedural('complaint'),
    report: procedural('report'),
  },
  statutoryStages: {
    complaint: [
      {
        code: 'mediation',
        name: '投诉调解',
        span: '45wd',
        citation: '市场监督管理投诉举报处理暂行办法第二十一条',
      },
    ],
    report: [
      {
        code: 'verification',
        name: '举报核查并决定是否立案',
        span: '15wd',
        citation: '市场监督管理投诉举报处理暂行办法第三十一条',
      },
    ],
  },
};
