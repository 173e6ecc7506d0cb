import type { Suggestion } from './suggestion.ts';

/** What a learned model thinks of a body: how likely it is the right one, 0 to 1. */
export interface Learned {
  bodyId: string;
  score: number;
}

/** How 派单目录 and model stand to each other for one matter. */
export interface Accord {
  kind: 'agree' | 'differ' | 'rule-alone' | 'model-alone';
  /** The rule names the matter itself (三级), not only what it is part of. */
  exact: boolean;
  /** How sure the model is of its first choice, in bands: 0 below 0.5, 1 below 0.8, 2 below 0.95, 3 above. */
  band: 0 | 1 | 2 | 3;
}

/** How often either side was right where they stood like that. */
export interface Outcome {
  asked: number;
  rule: number;
  model: number;
}

/** By {@link accordKey}. */
export type TrackRecord = Readonly<Record<string, Outcome>>;

const LEVELS = 3;
const BANDS = [0.5, 0.8, 0.95];

/** `null` when neither side knows anything. */
export function accordOf(rules: readonly Suggestion[], learned: readonly Learned[]): Accord | null {
  const [rule, model] = [rules[0], learned[0]];
  if (!rule && !model) return null;
  const exact = rule
    ? rule.why.some((why) => why.kind === 'category' && why.category.length >= LEVELS)
    : false;
  const band = BANDS.filter((least) => (model?.score ?? 0) >= least).length as Accord['band'];
  if (!model) return { kind: 'rule-alone', exact, band };
  if (!rule) return { kind: 'model-alone', exact, band };
  return { kind: rule.leadBodyId === model.bodyId ? 'agree' : 'differ', exact, band };
}

export const accordKey = ({ kind, exact, band }: Accord): string =>
  `${kind}/${exact ? 'exact' : 'general'}/${band}`;

/** Adds one matter whose right body is known. */
export function record(
  past: TrackRecord,
  accord: Accord,
  right: { rule: boolean; model: boolean },
): TrackRecord {
  const key = accordKey(accord);
  const { asked, rule, model } = past[key] ?? { asked: 0, rule: 0, model: 0 };
  return {
    ...past,
    [key]: { asked: asked + 1, rule: rule + Number(right.rule), model: model + Number(right.model) },
  };
}
