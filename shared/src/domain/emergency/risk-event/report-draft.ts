import type { EditionKind } from './risk-event.ts';

/** What is known of an event when a report is written; texts are masked. Times are said in the site's words already. */
export interface KnownOfRisk {
  time: string;
  place: string;
  title: string;
  /** What callers said, the first one first. */
  accounts: readonly string[];
  callers: number;
  /** What was done: 已转接 110, 已派 供水公司. */
  measures: readonly string[];
  /** What was reported last. */
  earlier: string | null;
}

const LONGEST = 1500;

/** The text that a person goes on from: time, place, course, measures, next step (the order of 紧急信息报送). */
export function reportDraft(kind: EditionKind, known: KnownOfRisk): string {
  const { time, place, title, accounts, callers, measures, earlier } = known;
  const course = accounts.map((account) => account.trim()).filter((account) => account !== '');
  const done = measures.length === 0 ? '正在核实处置' : measures.join('；');
  const lines =
    kind === 'first'
      ? [
          `${time}，${place || '地点待核实'}，群众反映：${title}。`,
          ...(course.length > 0 ? [`基本情况：${course.join(' ')}`] : []),
          `截至目前共有 ${callers} 名群众来电反映。`,
          `已采取措施：${done}。`,
          '后续情况续报。',
        ]
      : [
          ...(earlier === null ? [] : [`前次报告：${earlier.split('\n')[0]}`]),
          `截至目前共有 ${callers} 名群众来电反映。`,
          `处置进展：${done}。`,
          kind === 'final' ? '事件已处置完毕，特此终报。' : '后续情况续报。',
        ];
  return lines.join('\n').slice(0, LONGEST);
}
