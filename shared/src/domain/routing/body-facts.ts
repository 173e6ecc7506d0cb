import type { Matter } from '../ticket/content.ts';
import type { BodyFacts } from '../ticket/context.ts';
import { isWithin, lineOf } from './body.ts';
import type { Body } from './body.ts';

/** What a decision must know about a body for a matter: 回避, conduct and 履职清单. */
export function bodyFacts(
  bodies: ReadonlyMap<string, Body>,
  body: Body,
  matter: Pick<Matter, 'category' | 'accused'>,
  staff: { active: boolean; handlerIds: readonly string[] },
): BodyFacts {
  const accused = matter.accused?.bodyId ?? null;
  const above = accused === null ? [] : lineOf(bodies, accused).slice(1);
  const townships = lineOf(bodies, body.bodyId).filter(({ tier }) => tier === 'township');
  return {
    bodyId: body.bodyId,
    active: staff.active,
    isTownship: townships.length > 0,
    onDutyList: lineOf(bodies, body.bodyId).some(({ dutyList }) =>
      dutyList.some((duty) => isWithin(matter.category, duty)),
    ),
    isAccused: accused !== null && lineOf(bodies, body.bodyId).some(({ bodyId }) => bodyId === accused),
    mayHandleConduct: body.inspects || above.some(({ bodyId }) => bodyId === body.bodyId),
    needsApproval: body.needsApproval,
    handlerIds: staff.handlerIds,
  };
}
