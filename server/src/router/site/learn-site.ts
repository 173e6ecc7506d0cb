import { accordOf, record } from '@hotline/shared/domain/routing/accord';
import type { Learned, TrackRecord } from '@hotline/shared/domain/routing/accord';
import { provenThreshold } from '@hotline/shared/domain/routing/proven-threshold';
import { weighSuggestions } from '@hotline/shared/domain/routing/weigh';
import type { SiteFigures } from '../../store/models/router-model.ts';
import { encodeModel } from '../model/codec.ts';
import { TrainingDataError } from '../rows/examples.ts';
import { learnRouter } from '../train-router.ts';
import type { SiteRow } from './site-rows.ts';

export interface LearntSite {
  file: Uint8Array;
  labels: string[];
  rows: number;
  figures: SiteFigures;
  past: TrackRecord;
}
/** A site whose history teaches nothing yet is told why. */
export type SiteLesson = LearntSite | { problem: string };

/** How far learning is, 0 to 1. */
export interface LearningProgress {
  share: number;
}

const PRECISIONS = [0.95, 0.97, 0.98, 0.99];

/** Learns from the site's own matters and measures, on what was held out in turn, model and catalogue together. */
export function learnSite(
  { rows }: { rows: readonly SiteRow[] },
  tell: (progress: LearningProgress) => void = () => {},
): SiteLesson {
  try {
    const { model, heldOut } = learnRouter(
      rows.map(({ id, label, text }) => ({ id, label, text })),
      { onPart: (done, of) => tell({ share: done / of }) },
    );
    const judged = heldOut.map(({ row, probabilities }) => ({
      ...rows[row]!,
      learned: Array.from(probabilities, (score, c): Learned => ({ bodyId: model.labels[c]!, score })).sort(
        (a, b) => b.score - a.score,
      ),
    }));
    const past = pastOf(judged);
    return {
      file: encodeModel(model),
      labels: [...model.labels],
      rows: rows.length,
      past,
      figures: { model: model.figures, ...together(judged, past) },
    };
  } catch (error) {
    if (error instanceof TrainingDataError) return { problem: '已办结工单都由同一单位承办，没有可学的区别' };
    throw error;
  }
}

type Judged = SiteRow & { learned: Learned[] };

function pastOf(judged: readonly Judged[]): TrackRecord {
  return judged.reduce<TrackRecord>((past, { label, rules, learned }) => {
    const accord = accordOf(rules, learned);
    const right = { rule: rules[0]?.leadBodyId === label, model: learned[0]?.bodyId === label };
    return accord ? record(past, accord, right) : past;
  }, {});
}

function together(judged: readonly Judged[], past: TrackRecord): Omit<SiteFigures, 'model'> {
  const weighed = judged.map(({ label, rules, learned }) => ({
    label,
    choices: weighSuggestions(rules, learned, past),
    ruled: rules[0]?.leadBodyId === label,
  }));
  const share = (count: number) => (judged.length === 0 ? 0 : count / judged.length);
  const within = (k: number) =>
    weighed.filter(({ label, choices }) => choices.slice(0, k).some(({ bodyId }) => bodyId === label)).length;
  const verdicts = weighed.map(({ label, choices }) => ({
    score: choices[0]?.score ?? 0,
    right: choices[0]?.bodyId === label,
  }));
  return {
    ruleAccuracy: share(weighed.filter(({ ruled }) => ruled).length),
    accuracy: share(within(1)),
    top2: share(within(2)),
    proven: PRECISIONS.map((precision) => ({ precision, at: provenThreshold(verdicts, precision) })),
  };
}
