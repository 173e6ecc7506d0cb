import type { SupervisionPolicy } from '@hotline/shared/domain/supervision/policy/supervision-policy';
import { MINUTE } from '@hotline/shared/domain/time/instant';

type Ladder = SupervisionPolicy['ladder'];
type Steps = { after: string; within: string }[];

/** 督办规则 as a form: a share in per cent, the time before a rating in minutes, an empty span = at the deadline. */
export interface Values extends Pick<SupervisionPolicy, 'orders' | 'rectification'> {
  ladder: Omit<Ladder, 'ordinary' | 'emergency'> & { ordinary: Steps; emergency: Steps };
  checks: SupervisionPolicy['checks'];
}

const stepsOf = (steps: Ladder['ordinary']): Steps =>
  steps.map(({ after, within }) => ({ after: after ?? '', within }));

export const valuesOf = ({ ladder, orders, checks, rectification }: SupervisionPolicy): Values => ({
  ladder: { ...ladder, ordinary: stepsOf(ladder.ordinary), emergency: stepsOf(ladder.emergency) },
  orders,
  checks: {
    ...checks,
    share: Number((checks.share * 100).toFixed(4)),
    contactWithin: checks.contactWithin / MINUTE,
  },
  rectification,
});

/** @param current what the form was filled from: its version, and what the form does not edit */
export const policyOf = (current: SupervisionPolicy, values: Values): SupervisionPolicy => {
  const { ladder, orders, checks, rectification } = values;
  const merged = (steps: Ladder['ordinary'], edited: Steps): Ladder['ordinary'] =>
    steps.map((step, index) => {
      const { after, within } = edited[index]!;
      return { ...step, after: after.trim() || null, within: within.trim() };
    });
  return {
    version: current.version,
    ladder: {
      ...ladder,
      ordinary: merged(current.ladder.ordinary, ladder.ordinary),
      emergency: merged(current.ladder.emergency, ladder.emergency),
    },
    orders,
    checks: {
      ...checks,
      share: checks.share / 100,
      contactWithin: Math.round(checks.contactWithin * MINUTE),
    },
    rectification,
  };
};
