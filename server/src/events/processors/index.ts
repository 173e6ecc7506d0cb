import type { Processor } from '../processor.ts';
import { adoptChild } from './adopt-child.ts';
import { announce } from './announce.ts';
import { closeUncalled } from './close-uncalled.ts';
import { freeChildren } from './free-children.ts';
import { linkSiblings } from './link-siblings.ts';
import { notify } from './notify.ts';
import { openParts } from './open-parts.ts';
import { planDispatch } from './plan-dispatch.ts';
import { queuePush } from './queue-push.ts';
import { releaseChild } from './release-child.ts';
import { countForMetrics } from './count-for-metrics.ts';
import { openRectificationOf } from './open-rectification.ts';
import { pickForCheck } from './pick-for-check.ts';
import { proposeByCause } from './propose-by-cause.ts';
import { proposeByTime } from './propose-by-time.ts';
import { proposeRule } from './propose-rule.ts';
import { recordOrder } from './record-order.ts';
import { reportOverrides } from './report-overrides.ts';
import { settleParts } from './settle-parts.ts';
import { shareAnswer } from './share-answer.ts';
import { summonDuty } from './summon-duty.ts';
import { textFirstCard } from './text-first-card.ts';
import { tellParts } from './tell-parts.ts';
import { spotBurst } from './spot-burst.ts';

export const processors: readonly Processor[] = [
  announce,
  notify,
  adoptChild,
  releaseChild,
  shareAnswer,
  freeChildren,
  linkSiblings,
  openParts,
  settleParts,
  tellParts,
  closeUncalled,
  spotBurst,
  proposeByTime,
  proposeByCause,
  recordOrder,
  openRectificationOf,
  pickForCheck,
  countForMetrics,
  planDispatch,
  reportOverrides,
  proposeRule,
  queuePush,
  summonDuty,
  textFirstCard,
];
