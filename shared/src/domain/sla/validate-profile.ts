import { parseAllowance } from '../time/span.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import type { ExtensionRule, LaneRules, Profile } from './profile.ts';
import { ticketTypes } from './vocabulary.ts';

export interface ProfileProblem {
  code:
    | 'lane-missing'
    | 'clock-missing'
    | 'span-invalid'
    | 'span-absurd'
    | 'time-invalid'
    | 'count-invalid'
    | 'text-missing'
    | 'extension-unfit';
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
  const limits = profile.statutoryLimits ?? [];
  return [
    ...textProblems(profile.name, 'name'),
    ...problems,
    ...spanProblems(profile.longCycleLongest, 'longCycleLongest'),
    ...stages.flatMap(({ code, name, span, citation }) => [
      ...spanProblems(span, `statutoryStages.${code}`),
      ...[code, name, citation].flatMap((text) => textProblems(text, `statutoryStages.${code}`)),
    ]),
    ...limits.flatMap(({ span, citation }, index) => [
      ...spanProblems(span, `statutoryLimits[${index}].span`),
      ...textProblems(citation, `statutoryLimits[${index}].citation`),
    ]),
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
    ...(extension ? extensionProblems(extension, `${at}.extension`) : []),
  ];
}

/** One extension is counted in the unit of all together and is not longer than they. */
function extensionProblems({ longest, total }: ExtensionRule, at: string): ProfileProblem[] {
  const problems = [longest, total].flatMap((span) => spanProblems(span, at));
  if (problems.length > 0) return problems;
  const [one, all] = [parseAllowance(longest)!, parseAllowance(total)!];
  const fits = one.unit === all.unit && one.amount <= all.amount;
  return fits ? [] : [{ code: 'extension-unfit', at, value: `${longest} > ${total}` }];
}

/** Nothing that a hotline promises takes longer than two years; more is a slip of the pen. */
const LONGEST = { wd: 500, wh: 3500, h: 17_520, min: 1_051_200 } as const;

function spanProblems(text: string, at: string): ProfileProblem[] {
  const span = parseAllowance(text);
  if (!span) return [{ code: 'span-invalid', at, value: text }];
  return span.amount > LONGEST[span.unit] ? [{ code: 'span-absurd', at, value: text }] : [];
}

function textProblems(text: string, at: string): ProfileProblem[] {
  return text.trim() === '' ? [{ code: 'text-missing', at, value: text }] : [];
}

function timeProblems(time: string, at: string): ProfileProblem[] {
  return parseTimeOfDay(time) === undefined ? [{ code: 'time-invalid', at, value: time }] : [];
}

function countProblems(count: number, at: string): ProfileProblem[] {
  return Number.isInteger(count) && count > 0 ? [] : [{ code: 'count-invalid', at, value: String(count) }];
}
