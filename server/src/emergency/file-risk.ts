import { raiseRisk as raise } from '@hotline/shared/domain/emergency/risk-event/raise-risk';
import type { RaisedRisk } from '@hotline/shared/domain/emergency/risk-event/raise-risk';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Context } from '../context.ts';
import { caseId, insertCase } from '../store/case-repository.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { followCase } from '../supervision/act-on-case.ts';
import { emergencyPolicyOf } from './emergency-policy.ts';
import { riskRoom } from './risk-room.ts';

type Raised = Omit<RaisedRisk, 'id' | 'spans'> & {
  /** Names the cause: it is filed once, and again only after it was dismissed. */
  cause: string;
  text: string;
};

/** Files a risk event, or finds the one that was filed for the same cause. A crash after the write is made good by the clock. */
export async function fileRisk(
  context: Context,
  { cause, text, ...raised }: Raised,
  actor: Actor,
): Promise<CaseDocument<RiskEvent>> {
  const { store, clock, rules } = context;
  const now = clock.now();
  const { spans } = emergencyPolicyOf(rules);
  for (let time = 0; ; time += 1) {
    const id = caseId(`risk/${cause}/${time}`);
    const state = raise({ ...raised, id, spans }, text, { now, actor, calendar: rules.calendar() });
    const document = { state, nextDueAt: now, follow: true };
    if (await insertCase(store.riskEvents, document))
      return followCase(context, riskRoom, { _id: id, version: 1, ...document });
    const known = await store.riskEvents.findById(id).lean<CaseDocument<RiskEvent>>();
    if (known && known.state.status !== 'dismissed') return known;
  }
}
