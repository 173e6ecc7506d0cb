import { parseAllowance } from '../time/span.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import type { LaneRules, Profile } from './profile.ts';
import { ticketTypes } from './vocabulary.ts';

export interface ProfileProblem {
  code: 'lane-missing' | 'clock-missing' | 'span-invalid' | 'time-invalid' | 'count-invalid';
  /** Where, such as `lanes.complaint.clocks.finish`. */
  at: string;
  value: string;
}

const lanes = ['critical', 'urgent', ...ticketTypes] as const;
/** Without these a ticket of the lane could be forgotten. */
const required = ['dispatch', 'sign', 'finish', 'review', 'callbackEnd', 'supervision'] as const;

/** Everything that is wrong with a profile; it is not used before nothing is. Data may come from outside. */
export function profileProblems(profile: Profile): ProfileProblem[] {
  const problems = lanes.flatMap((lane): ProfileProblem[] => {
    const rules: LaneRules | undefined = profile.lanes[lane];
    return rules
      ? laneProblems(rules, `lanes.${lane}`)
      : [{ code: 'lane-missing', at: 'lanes', value: lane }];
  });
  const stages = Object.values(profile.statutoryStages).flat();
  return [
    ...problems,
    ...spanProblems(profile.longCycleLongest, 'longCycleLongest'),
    ...stages.flatMap(({ code, span }) => spanProblems(span, `statutoryStages.${code}`)),
  ];
}

function laneProblems(rules: LaneRules, at: string): ProfileProblem[] {
  const missing = required.filter((name) => rules.clocks[name] === undefined);
  const { nightArrival: night, redo, extension } = rules;
  return [
    ...missing.map((value): ProfileProblem => ({ code: 'clock-missing', at: `${at}.clocks`, value })),
    ...Object.entries(rules.clocks).flatMap(([name, allowance]) =>
      [allowance].flat().flatMap((span) => spanProblems(span, `${at}.clocks.${name}`)),
    ),
    ...(night ? [night.from, night.to, night.due] : []).flatMap((time) =>
      timeProblems(time, `${at}.nightArrival`),
    ),
    ...('span' in redo
      ? spanProblems(redo.span, `${at}.redo`)
      : countProblems(redo.minimumWorkdays, `${at}.redo`)),
    ...(extension ? countProblems(extension.times, `${at}.extension.times`) : []),
    ...(extension ? [extension.longest, extension.total] : []).flatMap((span) =>
      spanProblems(span, `${at}.extension`),
    ),
  ];
}

function spanProblems(span: string, at: string): ProfileProblem[] {
  return parseAllowance(span) ? [] : [{ code: 'span-invalid', at, value: span }];
}

function timeProblems(time: string, at: string): ProfileProblem[] {
  return parseTimeOfDay(time) === undefined ? [{ code: 'time-invalid', at, value: time }] : [];
}

function countProblems(count: number, at: string): ProfileProblem[] {
  return Number.isInteger(count) && count > 0 ? [] : [{ code: 'count-invalid', at, value: String(count) }];
}
