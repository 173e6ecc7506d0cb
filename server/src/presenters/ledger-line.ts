import type { LedgerView } from '@hotline/shared/contracts/rest/ticket-view';
import type { RuleEntry, SlaLedgerEntry } from '@hotline/shared/domain/sla/sla-ledger';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import type { DayReason } from '@hotline/shared/domain/time/ledger';
import { sayInstant, saySpan } from '@hotline/shared/words/zh-CN';

export type LedgerLine = LedgerView['lines'][number];

export const dated = (at: number): Pick<LedgerLine, 'date'> => ({ date: formatIsoInstant(at).slice(0, 10) });

const dayWords: Record<DayReason, string> = {
  workday: '工作日',
  'make-up-workday': '调休上班',
  'body-workday': '单位工作日',
  weekend: '周末',
  holiday: '法定节假日',
  'body-off': '单位休息日',
  paused: '计时暂停',
};

/** One entry of the explanation in words. */
export function sayEntry(entry: SlaLedgerEntry): LedgerLine {
  switch (entry.kind) {
    case 'day': {
      const why = entry.name ? `${dayWords[entry.reason]}（${entry.name}）` : dayWords[entry.reason];
      return { date: entry.date, counted: entry.counted, why };
    }
    case 'rule':
      return { date: '', counted: false, why: sayRule(entry) };
    case 'pause':
      return { ...dated(entry.from), counted: false, why: `暂停至 ${sayInstant(entry.to)}：${entry.reason}` };
    default: {
      const kind = entry.kind === 'working-time' ? '工作时间' : '自然时间';
      return {
        ...dated(entry.from),
        counted: true,
        why: `${kind} ${sayInstant(entry.from)} 至 ${sayInstant(entry.to)}`,
      };
    }
  }
}

function sayRule(entry: RuleEntry): string {
  switch (entry.rule) {
    case 'span':
      return `时限 ${saySpan(entry.span)}，自 ${sayInstant(entry.from)} 起`;
    case 'night-arrival':
      return `夜间诉求，次日 ${sayInstant(entry.due)} 前`;
    case 'dispatch-allowance':
      return `派单时限至 ${sayInstant(entry.due)}`;
    case 'redo':
      return `重办时限由 ${saySpan(entry.original)} 减为 ${saySpan(entry.span)}`;
    case 'statutory':
      return `法定时限 ${saySpan(entry.span)}（${entry.citation}）`;
    case 'extension':
      return `延期 ${saySpan(entry.span)}，${entry.approver}于 ${sayInstant(entry.at)} 批准`;
    case 'capped-by-appeal':
      return `不超过诉求时限，提前至 ${sayInstant(entry.due)}`;
    case 'capped-by-upstream':
      return `不超过上级时限，提前至 ${sayInstant(entry.due)}`;
    case 'workday-before-lead':
      return `主办时限前一个工作日 ${sayInstant(entry.due)}`;
    case 'half-of-lead':
      return `主办时限的一半 ${sayInstant(entry.due)}`;
    case 'calendar-missing':
      return `${entry.year} 年工作日历未载入，载入后按原起点计算`;
  }
}
