import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';

/** A policy as a flat form; an empty field is a rule that is off. */
export interface Values {
  A: number;
  B: number;
  C: number;
  leastTickets: number;
  knowledgeDays: number;
  falseClosurePoints: number;
  escalatedPoints: number;
  days: number;
  trueComplaints: number | null;
  share: number | null;
  leastDispatched: number;
  falseClosures: number | null;
  escalated: number | null;
  handedOver: number | null;
}

const LEAST_DISPATCHED = 20;

export const valuesOf = ({
  bands,
  leastTickets,
  knowledgeDays,
  deductions,
  accountability,
}: ScorePolicy): Values => {
  const { per100, ...rules } = accountability;
  return {
    ...bands,
    leastTickets,
    knowledgeDays,
    falseClosurePoints: deductions.falseClosure,
    escalatedPoints: deductions.escalated,
    ...rules,
    share: per100?.share ?? null,
    leastDispatched: per100?.leastDispatched ?? LEAST_DISPATCHED,
  };
};

/** @param version that the form was filled from */
export const policyOf = (version: number, values: Values): ScorePolicy => {
  const {
    A,
    B,
    C,
    leastTickets,
    knowledgeDays,
    falseClosurePoints,
    escalatedPoints,
    share,
    leastDispatched,
    ...rules
  } = values;
  return {
    version,
    leastTickets,
    knowledgeDays,
    bands: { A, B, C },
    deductions: { falseClosure: falseClosurePoints, escalated: escalatedPoints },
    accountability: { ...rules, per100: share === null ? null : { share, leastDispatched } },
  };
};
