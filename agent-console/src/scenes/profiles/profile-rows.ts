import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { type ClockName, clockNames, ticketTypes } from '@hotline/shared/domain/sla/vocabulary';

export type Lane = keyof ProfileData['lanes'];
type Rules = ProfileData['lanes'][Lane];

export const lanes: readonly Lane[] = ['critical', 'urgent', ...ticketTypes];

/** A line of the table: a clock, or a part of what may be extended. */
export type RowKey = ClockName | 'extension-times' | 'extension-longest' | 'extension-total';
export const rowKeys: readonly RowKey[] = [
  ...clockNames,
  'extension-times',
  'extension-longest',
  'extension-total',
];

/** What a cell says; empty where the clock does not run. Of several spans (`2wh/24h`) the first to end is due. */
export function cellText({ clocks, extension }: Rules, key: RowKey): string {
  switch (key) {
    case 'extension-times':
      return extension ? String(extension.times) : '';
    case 'extension-longest':
      return extension?.longest ?? '';
    case 'extension-total':
      return extension?.total ?? '';
    default:
      return [clocks[key] ?? []].flat().join('/');
  }
}

/** The profile with one cell changed; what is wrong is said by the preview. */
export function withCell(profile: ProfileData, lane: Lane, key: RowKey, text: string): ProfileData {
  const rules = profile.lanes[lane];
  return { ...profile, lanes: { ...profile.lanes, [lane]: changed(rules, key, text.trim()) } };
}

function changed(rules: Rules, key: RowKey, text: string): Rules {
  const extension = rules.extension ?? { times: 1, longest: '3wd', total: '3wd', workdaysBefore: 1 };
  switch (key) {
    case 'extension-times':
      return {
        ...rules,
        extension: text === '' || text === '0' ? null : { ...extension, times: Number(text) },
      };
    case 'extension-longest':
      return { ...rules, extension: { ...extension, longest: text } };
    case 'extension-total':
      return { ...rules, extension: { ...extension, total: text } };
    default:
      return { ...rules, clocks: withClock(rules.clocks, key, text) };
  }
}

function withClock(clocks: Rules['clocks'], name: ClockName, text: string): Rules['clocks'] {
  const { [name]: _replaced, ...others } = clocks;
  const spans = text.split('/').filter(Boolean);
  if (spans.length === 0) return others;
  return { ...others, [name]: spans.length === 1 ? spans[0]! : spans };
}
