import { describe, expect, it } from 'vitest';
import { decideCase } from '../../supervision/case/decide-case.ts';
import { shippedSupervisionPolicy } from '../../supervision/policy/supervision-policy.ts';
import { agent, hotlineHead, leader } from '../../ticket/testing/actors.ts';
import { at } from '../../ticket/testing/story.ts';
import type { Actor } from '../../ticket/actor.ts';
import { defaultCalendar as calendar } from '../../time/default-calendar.ts';
import { MINUTE } from '../../time/instant.ts';
import { raiseRisk } from './raise-risk.ts';
import { reportDraft } from './report-draft.ts';
import { DUTY_OFFICE } from './risk-event.ts';
import type { RiskCommand, RiskEvent } from './risk-event.ts';
import { riskRules } from './rules.ts';
import { shippedReportSpans, unfitSpans } from './spans.ts';
import { nextRiskDue, runningDeadlines } from './watch-risk.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-10-01T03:00');
const raised = raiseRisk(
  {
    id: 'r1',
    trigger: 'words',
    riskClass: 'wage-blockade',
    words: ['讨薪'],
    title: '工地讨薪堵路',
    place: '城关镇',
    callId: 'c1',
    tickets: [],
    spans: shippedReportSpans,
  },
  '来电人称明早堵路',
  { now: begin, actor: agent, calendar },
);
const text = '已核实';
const decide = (state: RiskEvent, command: RiskCommand, actor: Actor = hotlineHead, now = begin) =>
  decideCase(riskRules, state, command, { now, actor, scope: [], calendar, supervisionAt });
const after = (...args: Parameters<typeof decide>): RiskEvent => {
  const decision = decide(...args);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
};
const refusal = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args);
  return decision.ok ? null : decision.refusal.code;
};
const confirm = { type: 'confirm', text, reportNo: '急〔2026〕1号', to: [DUTY_OFFICE, 'police'] } as const;
const report = (kind: 'first' | 'follow-up' | 'final') => ({ type: 'report', text, kind }) as const;
const clocks = (event: RiskEvent) =>
  runningDeadlines(event).map(({ clock, deadline }) => [clock, (deadline.dueAt! - begin) / MINUTE]);

describe('a risk event', () => {
  const confirmed = after(raised, confirm);
  const first = after(confirmed, report('first'), hotlineHead, begin + 20 * MINUTE);

  it('is decided by the shift leader, on a holiday at night too; an agent only raises it', () => {
    expect(clocks(raised)).toEqual([
      ['deciding', 10],
      ['edition-1', 30],
    ]);
    expect(refusal(raised, confirm, agent)).toBe('case-role-forbidden');
    expect(refusal(raised, { ...confirm, to: [] })).toBe('recipient-missing');
    const dismissed = after(raised, { type: 'dismiss', text });
    expect(nextRiskDue(dismissed)).toBeNull();
    expect(refusal(dismissed, confirm)).toBe('case-status-forbids');
  });

  it('has its title corrected whenever, by whoever writes; the same one is none', () => {
    const correct = (title: string) => ({ type: 'correct-title', text: '地点有误', title }) as const;
    expect(after(raised, correct(' 城关镇工地讨薪堵路 ')).title).toBe('城关镇工地讨薪堵路');
    const closed = after(first, report('final'));
    expect(after(closed, correct('城关镇工地讨薪')).history.at(-1)).toMatchObject({ text: '地点有误' });
    expect(refusal(closed, correct(closed.title))).toBe('case-already-said');
    expect(refusal(closed, correct('另一标题'), agent)).toBe('case-role-forbidden');
  });

  it('is reported first, then further, then finally, each with its clock', () => {
    expect(refusal(confirmed, report('final'))).toBe('edition-order');
    expect(clocks(first)).toEqual([
      ['edition-2', 140],
      ['receipt', 50],
    ]);
    expect(refusal(first, report('first'))).toBe('edition-order');
    const closed = after(after(first, report('follow-up')), report('final'));
    expect(closed.status).toBe('closed');
    expect(closed.editions.map(({ kind }) => kind)).toEqual(['first', 'follow-up', 'final']);
    expect(clocks(closed).map(([clock]) => clock)).toEqual(['receipt']);
  });

  it('keeps one receipt of each recipient', () => {
    const receive = { type: 'receive', text, from: 'police', receiptNo: '收 12' } as const;
    expect(refusal(confirmed, receive)).toBe('edition-order');
    expect(refusal(first, { ...receive, from: 'water' })).toBe('recipient-unknown');
    expect(refusal(first, { ...receive, receiptNo: ' ' })).toBe('receipt-missing');
    const one = after(first, receive);
    expect(refusal(one, receive)).toBe('case-already-said');
    const both = after(one, { ...receive, from: DUTY_OFFICE });
    expect(clocks(both).map(([clock]) => clock)).toEqual(['edition-2']);
  });

  it('is not closed before every instruction is carried out', () => {
    const instruct = { type: 'instruct', text: '立即到场', leader: '张县长', span: '1h' } as const;
    expect(refusal(first, { ...instruct, span: 'soon' }, leader)).toBe('span-invalid');
    const instructed = after(first, instruct, leader);
    expect(clocks(instructed)).toContainEqual(['instruction-1', 60]);
    expect(refusal(instructed, report('final'))).toBe('instruction-open');
    const done = after(instructed, { type: 'carry-out', text, no: 1 });
    expect(refusal(done, { type: 'carry-out', text, no: 1 })).toBe('case-already-said');
    expect(after(done, report('final')).status).toBe('closed');
  });
});

it('a draft says what is known, and nothing that is not', () => {
  const known = {
    time: '10月1日03:00',
    place: '',
    title: '工地讨薪堵路',
    accounts: ['明早堵路。', ' '],
    callers: 3,
    measures: [],
    earlier: null,
  };
  expect(reportDraft('first', known)).toBe(
    '10月1日03:00，地点待核实，群众反映：工地讨薪堵路。\n基本情况：明早堵路。\n截至目前共有 3 名群众来电反映。\n已采取措施：正在核实处置。\n后续情况续报。',
  );
  expect(reportDraft('final', { ...known, earlier: '初报内容' })).toContain('特此终报');
});

it('takes only spans that run round the clock', () => {
  expect(unfitSpans(shippedReportSpans)).toEqual([]);
  expect(unfitSpans({ ...shippedReportSpans, first: '1wd', receipt: 'x' })).toEqual(['first', 'receipt']);
});
