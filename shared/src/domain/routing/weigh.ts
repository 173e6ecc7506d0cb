import { accordKey, accordOf } from './accord.ts';
import type { Learned, TrackRecord } from './accord.ts';
import type { Suggestion } from './suggestion.ts';

/** A body with how likely it is the right one, and who says so. */
export interface Weighed {
  bodyId: string;
  /** 0 to 1. */
  score: number;
  by: 'catalogue' | 'model' | 'both';
  /** The rule that names it. */
  rule: Suggestion | null;
  /** What the model alone gives it. */
  learned: number | null;
}

/** What an exact and a general rule are worth before a site has shown it. */
const RULE_PRIOR = { exact: 0.85, general: 0.6 };
/** Of the two that differ, both cannot be right. */
const AGAINST = 0.5;
/** A prior counts like so many matters of the past. */
const PRIOR_WEIGHT = 8;

/**
 * 派单目录 and model together, most likely first. How far either is believed is what the site's own history shows for
 * matters where they stood like that; where history is silent, the rule goes before the model.
 *
 * @param rules most specific first, see `lookUp`.
 * @param learned most likely first.
 */
export function weighSuggestions(
  rules: readonly Suggestion[],
  learned: readonly Learned[],
  past: TrackRecord = {},
): Weighed[] {
  const accord = accordOf(rules, learned);
  if (!accord) return [];
  const { asked, rule, model } = past[accordKey(accord)] ?? { asked: 0, rule: 0, model: 0 };
  const rate = (right: number, prior: number) => (right + PRIOR_WEIGHT * prior) / (asked + PRIOR_WEIGHT);
  const rulePrior = accord.exact ? RULE_PRIOR.exact : RULE_PRIOR.general;
  const modelPrior = learned[0]?.score ?? 0;
  const firsts: Record<string, number> = {};
  if (accord.kind === 'agree') {
    firsts[rules[0]!.leadBodyId] = rate(rule, 1 - (1 - rulePrior) * (1 - modelPrior));
  } else {
    const share = accord.kind === 'differ' ? AGAINST : 1;
    if (learned[0]) firsts[learned[0].bodyId] = rate(model, share * modelPrior);
    if (rules[0]) firsts[rules[0].leadBodyId] = rate(rule, share * rulePrior);
  }
  return [...rest(rules, learned, firsts)].sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b));
}

/** Rules before the model where both are equally likely. */
const rankOf = ({ rule }: Weighed): number => (rule ? 0 : 1);

/** First choices as history shows them; the others share what these leave, by what the model gives them. */
function rest(
  rules: readonly Suggestion[],
  learned: readonly Learned[],
  firsts: Readonly<Record<string, number>>,
): Weighed[] {
  const left = Math.max(0, 1 - Object.values(firsts).reduce((sum, score) => sum + score, 0));
  const bodies = [
    ...new Set([...rules.map((rule) => rule.leadBodyId), ...learned.map(({ bodyId }) => bodyId)]),
  ];
  const scoreOf = new Map(learned.map(({ bodyId, score }) => [bodyId, score]));
  const others = bodies.filter((bodyId) => firsts[bodyId] === undefined);
  const weight = (bodyId: string) => scoreOf.get(bodyId) ?? 1 / (2 * bodies.length);
  const total = Math.max(
    1,
    others.reduce((sum, bodyId) => sum + weight(bodyId), 0),
  );
  return bodies.map((bodyId) => {
    const rule = rules.find(({ leadBodyId }) => leadBodyId === bodyId) ?? null;
    const learnedScore = scoreOf.get(bodyId) ?? null;
    return {
      bodyId,
      score: firsts[bodyId] ?? (left * weight(bodyId)) / total,
      by: rule && bodyId === learned[0]?.bodyId ? 'both' : rule ? 'catalogue' : 'model',
      rule,
      learned: learnedScore,
    };
  });
}
