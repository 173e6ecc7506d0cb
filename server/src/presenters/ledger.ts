import type { LedgerView } from '@hotline/shared/contracts/rest/ticket-view';
import { clockDue } from '@hotline/shared/domain/sla/clock-due';
import type { RuleEntry, SlaLedgerEntry } from '@hotline/shared/domain/sla/sla-ledger';
import { calendarFor, clockFacts } from '@hotline/shared/domain/ticket/clock/terms';
import type { Clock, Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { DayReason } from '@hotline/shared/domain/time/ledger';
import { formatIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { clockWords, sayInstant, saySpan } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';

type Line = LedgerView['lines'][number];

/** Every deadline of a ticket, explained by the rules that it was accepted under and today's calendar. */
export const presentLedger = (context: Context, ticket: Ticket): LedgerView[] =>
  ticket.clocks.map((clock) => ({
    key: clock.key,
    name: clock.name,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    lines: linesOf(context, ticket, clock),
    result: resultOf(clock),
  }));

function linesOf({ rules }: Context, ticket: Ticket, clock: Clock): Line[] {
  const { name, round, startedAt: from } = clock;
  const profile = ticket.profile ? rules.profile(ticket.profile) : rules.profileFor(ticket);
  const latest = (wanted: Clock['name']) =>
    ticket.clocks.findLast((other) => other.name === wanted && other.round === round)?.dueAt ?? null;
  const facts = {
    ...clockFacts(ticket, { name, from, round }, profile),
    appealDue: name === 'finish' ? latest('appeal') : null,
    leadDue: name === 'cohandler' ? latest('finish') : null,
  };
  const due = clockDue(profile, name, facts, calendarFor(rules.grounds(), clock.owner), from);
  const lines = due?.ledger.map(sayEntry) ?? [];
  const moved = clock.dueAt !== null && due?.dueAt !== clock.dueAt;
  return moved
    ? [...lines, { ...dated(clock.dueAt!), counted: true, why: `调整至 ${sayInstant(clock.dueAt!)}` }]
    : lines;
}

const dated = (at: number): Pick<Line, 'date'> => ({ date: formatIsoInstant(at).slice(0, 10) });

const dayWords: Record<DayReason, string> = {
  workday: '工作日',
  'make-up-workday': '调休上班',
  'body-workday': '单位工作日',
  weekend: '周末',
  holiday: '法定节假日',
  'body-off': '单位休息日',
  paused: '计时暂停',
};

function sayEntry(entry: SlaLedgerEntry): Line {
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

function resultOf({ name, dueAt, metAt, cancelledAt }: Clock): string {
  const word = clockWords[name];
  if (metAt !== null) {
    const late = dueAt !== null && metAt > dueAt;
    return `${word}：${sayInstant(metAt)} ${late ? '超期完成' : '按时完成'}`;
  }
  if (cancelledAt !== null) return `${word}：${sayInstant(cancelledAt)} 终止`;
  return dueAt === null ? `${word}：待日历载入` : `${word}：${sayInstant(dueAt)} 到期`;
}
