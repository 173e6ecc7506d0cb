import { riskRules } from '@hotline/shared/domain/emergency/risk-event/rules';
import type { RiskCommand, RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { settleRisk, watchRisk } from '@hotline/shared/domain/emergency/risk-event/watch-risk';
import { firingMark } from '@hotline/shared/domain/supervision/case/watch';
import { tellOnce } from '../realtime/tell-once.ts';
import type { CaseRoom } from '../supervision/case-room.ts';

/** What a missed clock is called. */
const lateWords = (clock: string): string => {
  if (clock === 'deciding') return '超时未研判';
  if (clock === 'receipt') return '报送对象超时未回执';
  return clock.startsWith('instruction') ? '批示超时未落实' : '专报超时未报送';
};

/** 风险事件 and 紧急信息专报: raised and overdue ones are told to the shift leader. */
export const riskRoom: CaseRoom<RiskEvent, RiskCommand> = {
  kind: 'risk',
  model: ({ riskEvents }) => riskEvents,
  rules: riskRules,
  watch: watchRisk,
  settle: settleRisk,
  fired: async (context, { id, title, callId, tickets }, firings) => {
    for (const firing of firings.filter(({ stage }) => stage === 'breach')) {
      const { clock, dueAt: at } = firing;
      const noticeId = `risk/${id}/${firingMark(firing)}`;
      const ticketNo = tickets[0]?.ticketNo ?? null;
      const text = `${lateWords(clock)}：${title}`;
      await tellOnce(context, { id: noticeId, kind: 'risk-event', ticketNo, callId, text, at }, null);
    }
  },
  /** `fired` tells it, in words of its own. */
  telling: () => null,
  follow: async (context, { id, status, title, callId, tickets, raisedAt: at }) => {
    if (status !== 'raised') return;
    const ticketNo = tickets[0]?.ticketNo ?? null;
    const notice = { id: `risk/${id}`, kind: 'risk-event' as const, ticketNo, callId, at };
    await tellOnce(context, { ...notice, text: `待研判：${title}` }, null);
  },
};
