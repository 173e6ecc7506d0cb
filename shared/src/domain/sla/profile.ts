import type { ClockName, TicketType, Urgency } from './vocabulary.ts';

/** A row of the profile: the urgency where it is raised, else the type of the matter. */
export type Lane = Exclude<Urgency, 'normal'> | TicketType;

/** Span such as `3wd`, `4wh` (working hours), `30min`; of several, the one that is due first. */
export type Allowance = string | readonly string[];

/** Arrivals at night, from `from` up to, but without, `to`, are due at `due` of the morning. Times are `HH:mm`. */
export interface NightArrival {
  from: string;
  to: string;
  due: string;
}

export interface ExtensionRule {
  /** How often it may be granted in one round. */
  times: number;
  /** The longest that one may be. */
  longest: string;
  /** The longest that all together may be. */
  total: string;
  /** Asked at the latest at close of this many working days before due; 0 = before due. */
  workdaysBefore: number;
}

export interface LaneRules {
  /** A clock that is left out does not run. `appeal` given here goes before dispatch allowance + finish. */
  clocks: Readonly<Partial<Record<ClockName, Allowance>>>;
  nightArrival: NightArrival | null;
  /** 申请退单 ends with the signature, not only with the window. */
  returnBeforeSignOnly: boolean;
  /** 重办: half the original in whole working days, at least so many; or a span of its own. */
  redo: { minimumWorkdays: number } | { span: string };
  /** When 协办 is due: the working day before the lead's due, or half of the lead's time. */
  cohandling: 'workday-before' | 'half';
  extension: ExtensionRule | null;
}

/** What the law gives a body after the procedural answer, tracked to its end and then called back. */
export interface StatutoryStage {
  code: string;
  name: string;
  span: string;
  citation: string;
}

/** What the law gives for a kind of matter; it goes before the profile where it is longer. */
export interface StatutoryLimit {
  /** `null` = of any type. */
  type: TicketType | null;
  /** A category of any level; `null` = any. */
  category: string | null;
  span: string;
  citation: string;
}

/** Deadlines as data that an administrator edits. A ticket keeps the version that it was accepted under. */
export interface Profile {
  id: string;
  version: number;
  name: string;
  lanes: Readonly<Record<Lane, LaneRules>>;
  /** Longest time in 长周期挂账. */
  longCycleLongest: string;
  /** Staged profiles only: the clock after `finish`, by type. */
  statutoryStages: Readonly<Partial<Record<TicketType, readonly StatutoryStage[]>>>;
  statutoryLimits?: readonly StatutoryLimit[];
}

/** The first limit of the law that fits. */
export function statutoryLimit(
  { statutoryLimits = [] }: Profile,
  matter: { type: TicketType; category: readonly string[] },
): StatutoryLimit | null {
  const fits = ({ type, category }: StatutoryLimit) =>
    (type === null || type === matter.type) && (category === null || matter.category.includes(category));
  return statutoryLimits.find(fits) ?? null;
}

export function rulesFor(profile: Profile, matter: { type: TicketType; urgency: Urgency }): LaneRules {
  return profile.lanes[matter.urgency === 'normal' ? matter.type : matter.urgency];
}
