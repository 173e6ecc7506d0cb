import { parseSpan } from '../time/span.ts';
import type { Profile } from './profile.ts';

/** Working days of the longest deadline that the profile can lead to: dispatch, finish, extensions, legal stages. */
export function longestWorkdays(profile: Profile): number {
  const lanes = Object.values(profile.lanes).map(({ clocks, extension }) => {
    const spans = Object.values(clocks).flatMap((allowance) => [allowance].flat().map(workdays));
    return Math.max(...spans) + workdays(extension?.total ?? '') + 1;
  });
  const stages = Object.values(profile.statutoryStages)
    .flat()
    .map(({ span }) => workdays(span));
  return Math.max(0, ...lanes) + Math.max(0, ...stages);
}

function workdays(text: string): number {
  const span = parseSpan(text);
  return span?.unit === 'wd' ? span.amount : 0;
}
