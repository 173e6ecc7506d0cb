import type { ExtensionRule, LaneRules, Profile } from './profile.ts';

/** Clocks that are the same in every ordinary lane. */
const ordinaryClocks = {
  intake: ['2wh', '24h'],
  dispatch: '2h',
  sign: '1wd',
  firstContact: '1wd',
  returnWindow: '2wd',
  returnReview: '4wh',
  consultation: '2wd',
  extensionDecision: '1wd',
  review: '1wd',
  correction: '0.5wd',
  callbackStart: '1wd',
  callbackEnd: '3wd',
  progress: '720h',
  supervision: '1wd',
  recheck: '3wd',
  recognition: '5wd',
  archive: '720h',
} as const;

/** 特急 and 紧急 run on the wall clock, 7×24, at every step. */
const emergencyClocks = {
  intake: '2h',
  callbackStart: '24h',
  callbackEnd: '72h',
  progress: '720h',
  supervision: '30min',
  recheck: '72h',
  recognition: '120h',
  archive: '720h',
} as const;

const emergencyRules = {
  nightArrival: null,
  returnBeforeSignOnly: true,
  redo: { span: '12h' },
  cohandling: 'half',
} as const;

const critical: LaneRules = {
  ...emergencyRules,
  clocks: {
    ...emergencyClocks,
    dispatch: '15min',
    sign: '15min',
    firstContact: '30min',
    firstFeedback: '2h',
    finish: '24h',
    returnWindow: '15min',
    returnReview: '10min',
    consultation: '30min',
    review: '1h',
    correction: '1h',
  },
  extension: null,
};

const urgent: LaneRules = {
  ...emergencyRules,
  clocks: {
    ...emergencyClocks,
    dispatch: '1h',
    sign: '30min',
    firstContact: '2h',
    finish: '24h',
    returnWindow: '30min',
    returnReview: '30min',
    consultation: '30min',
    extensionDecision: '1h',
    review: '4h',
    correction: '4h',
  },
  extension: { times: 1, longest: '24h', total: '24h', workdaysBefore: 0 },
};

function ordinary(finish: string, extension: ExtensionRule | null): LaneRules {
  return {
    clocks: { ...ordinaryClocks, finish },
    nightArrival: { from: '20:00', to: '08:00', due: '08:30' },
    returnBeforeSignOnly: false,
    redo: { minimumWorkdays: 2 },
    cohandling: 'workday-before',
    extension,
  };
}

const once: ExtensionRule = { times: 1, longest: '3wd', total: '10wd', workdaysBefore: 1 };
const twice: ExtensionRule = { times: 2, longest: '5wd', total: '10wd', workdaysBefore: 1 };

function praise(): LaneRules {
  const { firstContact: _none, extensionDecision: _never, ...clocks } = ordinaryClocks;
  return { ...ordinary('3wd', null), clocks: { ...clocks, finish: '3wd', returnWindow: '1wd' } };
}

/** Deadlines where a site has set none of its own. */
export const defaultProfile: Profile = {
  id: 'default',
  version: 1,
  name: '默认时限',
  lanes: {
    critical,
    urgent,
    consultation: ordinary('3wd', once),
    request: ordinary('5wd', twice),
    suggestion: ordinary('7wd', twice),
    complaint: ordinary('7wd', twice),
    report: ordinary('15wd', twice),
    praise: praise(),
  },
  longCycleLongest: '4320h',
  statutoryStages: {},
};
