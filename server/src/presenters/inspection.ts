import type { InspectionView } from '@hotline/shared/contracts/rest/quality';
import type { SaidView } from '@hotline/shared/contracts/rest/orders';
import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import { inspectionRules } from '@hotline/shared/domain/quality/rules';
import { offeredOnCase } from '@hotline/shared/domain/supervision/case/decide-case';
import type { Said } from '@hotline/shared/domain/supervision/order/order';
import { actorOf } from '../commands/actors.ts';
import { isJudge } from '../quality/find-inspections.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

/** 质检. The agent does not read who judged him. */
export function presentInspection(
  { _id, version, state }: CaseDocument<Inspection>,
  reader: PersonRecord,
): InspectionView {
  const said = ({ at, by, text }: Said): SaidView => ({
    at,
    by: isJudge(reader) || by.id === reader._id ? by.name : '质检',
    text,
  });
  const { scoring, appeal, ruling, appealing, checks, history } = state;
  return {
    id: _id,
    version,
    status: state.status,
    callId: state.callId,
    agentId: state.agentId,
    agentName: state.agentName,
    calledAt: state.calledAt,
    reasons: [...state.reasons],
    form: { points: [...state.form.points], redLines: [...state.form.redLines] },
    checks,
    scoring: scoring && {
      ...said(scoring),
      score: scoring.score,
      marks: { points: { ...scoring.marks.points }, crossed: [...scoring.marks.crossed] },
    },
    appealUntil: appealing?.dueAt ?? null,
    appeal: appeal && said(appeal),
    ruling: ruling && { ...said(ruling), upheld: ruling.upheld },
    history: history.map((entry) => ({ ...said(entry), act: entry.act })),
    offered: [
      ...new Set(
        reader.roles.flatMap((role) => offeredOnCase(inspectionRules, state, actorOf(reader, role), [])),
      ),
    ],
  };
}
