import { describe, expect, it } from 'vitest';
import { parseAllowance } from '../time/span.ts';
import { defaultProfile } from './default-profile.ts';
import { profileProblems } from './validate-profile.ts';
import { shippedProfiles } from './profiles.ts';
import type { Lane, Profile } from './profile.ts';

const lanes = [
  'critical',
  'urgent',
  'consultation',
  'request',
  'suggestion',
  'complaint',
  'report',
  'praise',
] as const;

/** The table of deadlines as it is published, in the order of `lanes`. */
const table = {
  dispatch: ['15min', '1h', '2h', '2h', '2h', '2h', '2h', '2h'],
  sign: ['15min', '30min', '1wd', '1wd', '1wd', '1wd', '1wd', '1wd'],
  firstContact: ['30min', '2h', '1wd', '1wd', '1wd', '1wd', '1wd', undefined],
  firstFeedback: ['2h', undefined, undefined, undefined, undefined, undefined, undefined, undefined],
  finish: ['24h', '24h', '3wd', '5wd', '7wd', '7wd', '15wd', '3wd'],
  returnWindow: ['15min', '30min', '2wd', '2wd', '2wd', '2wd', '2wd', '1wd'],
  returnReview: ['10min', '30min', '4wh', '4wh', '4wh', '4wh', '4wh', '4wh'],
  consultation: ['30min', '30min', '2wd', '2wd', '2wd', '2wd', '2wd', '2wd'],
  review: ['1h', '4h', '1wd', '1wd', '1wd', '1wd', '1wd', '1wd'],
} as const;

const extensions: Record<Lane, string | null> = {
  critical: null,
  urgent: '1×24h',
  consultation: '1×3wd',
  request: '2×5wd',
  suggestion: '2×5wd',
  complaint: '2×5wd',
  report: '2×5wd',
  praise: null,
};

describe('the default profile', () => {
  it.each(Object.entries(table))('has the deadlines of the table for %s', (clock, row) => {
    const cells = lanes.map((lane) => defaultProfile.lanes[lane].clocks[clock as keyof typeof table]);
    expect(cells).toEqual(row);
  });

  it('has the extensions of the table', () => {
    for (const lane of lanes) {
      const rule = defaultProfile.lanes[lane].extension;
      expect(rule && `${rule.times}×${rule.longest}`).toBe(extensions[lane]);
    }
  });

  it.each(['critical', 'urgent'] as const)('runs on the wall clock at every step when it is %s', (lane) => {
    const spans = Object.values(defaultProfile.lanes[lane].clocks).flat();
    expect(spans.map((span) => parseAllowance(span)?.unit)).not.toContain('wd');
    expect(spans.map((span) => parseAllowance(span)?.unit)).not.toContain('wh');
  });
});

describe('profile validation', () => {
  it.each(shippedProfiles.map((profile) => [profile.id, profile] as const))(
    'finds nothing in %s',
    (_, profile) => {
      expect(profileProblems(profile)).toEqual([]);
    },
  );

  it('names a type that has no lane, a clock that is missing and a span that is none', () => {
    const { praise: _, ...lanes } = defaultProfile.lanes;
    const { finish: __, ...clocks } = lanes.complaint.clocks;
    const complaint = { ...lanes.complaint, clocks: { ...clocks, sign: '1.5wd' } };
    const broken = { ...defaultProfile, lanes: { ...lanes, complaint } } as unknown as Profile;
    expect(profileProblems(broken)).toEqual([
      { code: 'clock-missing', at: 'lanes.complaint.clocks', value: 'finish' },
      { code: 'span-invalid', at: 'lanes.complaint.clocks.sign', value: '1.5wd' },
      { code: 'lane-missing', at: 'lanes', value: 'praise' },
    ]);
  });
});
