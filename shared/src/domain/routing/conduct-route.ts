import { isPartOf, lineOf } from './body.ts';
import type { Body } from './body.ts';
import type { Suggestion } from './suggestion.ts';

const CLAUSE = '信访工作条例：不得将举报、控告材料转给被举报、控告的单位和个人';

/** 回避: conduct goes to the bodies that inspect and to the superiors of the body complained of, never to it. */
export function conductRoute(bodies: ReadonlyMap<string, Body>, accused: string | null): Suggestion[] {
  const superiors = accused === null ? [] : lineOf(bodies, accused).slice(1);
  const inspecting = [...bodies.values()].filter((body) => body.inspects);
  const allowed = [...inspecting, ...superiors.filter(({ tier }) => tier !== 'hotline')].filter(
    (body) => !isPartOf(bodies, body.bodyId, accused),
  );
  return [...new Set(allowed)].map(({ bodyId }) => ({
    leadBodyId: bodyId,
    coBodyIds: [],
    clause: CLAUSE,
    entryCode: null,
    why: [{ kind: 'conduct' }, ...(accused === null ? [] : [{ kind: 'recusal' as const, bodyId: accused }])],
  }));
}
