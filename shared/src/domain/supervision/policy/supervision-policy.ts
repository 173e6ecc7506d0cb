import type { Instant } from '../../time/instant.ts';
import { defaultCheckTerms } from '../check/pick.ts';
import type { CheckTerms } from '../check/pick.ts';
import { defaultLadder } from '../ladder.ts';
import type { Ladder } from '../ladder.ts';
import { defaultOrderTerms } from '../order/terms.ts';
import type { OrderTerms } from '../order/terms.ts';
import { defaultRectificationTerms } from '../rectification/terms.ts';
import type { RectificationTerms } from '../rectification/terms.ts';

/** 督办规则 that an administrator edits; each version is kept, and what began under one ends under it. */
export interface SupervisionPolicy {
  /** 0 = as shipped. */
  version: number;
  ladder: Ladder;
  orders: OrderTerms;
  checks: CheckTerms;
  rectification: RectificationTerms;
}

/** The rules that were in force at an instant. */
export type SupervisionAt = (began: Instant) => SupervisionPolicy;

export const shippedSupervisionPolicy: SupervisionPolicy = {
  version: 0,
  ladder: defaultLadder,
  orders: defaultOrderTerms,
  checks: defaultCheckTerms,
  rectification: defaultRectificationTerms,
};
