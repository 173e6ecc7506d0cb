import type { Profile } from '../sla/profile.ts';
import type { SupervisionAt } from '../supervision/policy/supervision-policy.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Actor } from './actor.ts';

/** What deadlines are reckoned by. */
export interface Grounds {
  calendar: WorkCalendar;
  /** The same with the days on which one body alone works or does not; left out where no body has any. */
  calendarOf?: (bodyId: string) => WorkCalendar;
  /** The profile that the ticket is bound to; before acceptance, the one in force. */
  profile: Profile;
}

/** New grounds for running deadlines. */
export interface Reckoning extends Grounds {
  /** Epoch milliseconds. */
  now: number;
  /** What they were reckoned by until now, where a command puts them on other grounds. */
  before?: Grounds;
}

/** Everything that a decision needs besides the ticket and the command. */
export interface Context extends Reckoning {
  actor: Actor;
  /** 督办: which stages deadlines reach. */
  supervisionAt: SupervisionAt;
  facts: Facts;
}

/** What only the store knows. */
export interface Facts {
  /** The actor's body and those below it; empty for hotline staff, whose scope is every ticket. */
  scope: readonly string[];
  /** The actor's own body and every body that the command or the ticket names, by id. */
  bodies: Readonly<Record<string, BodyFacts>>;
  /** Ids of staff who are the person complained of. */
  accusedPersonIds: readonly string[];
  /** The knowledge entry cited is published. */
  knowledgePublished: boolean;
  /** The category stands on the long-cycle list. */
  longCycleListed: boolean;
  /** The 主单 named by `merge`; `null` = there is none with this number. */
  parent: { ticketNo: string; open: boolean } | null;
  /** Ticket that already took in the same police push. */
  receivedAs: string | null;
}

export interface BodyFacts {
  bodyId: string;
  active: boolean;
  /** It is, or belongs to, a township. */
  isTownship: boolean;
  /** The matter is on its 履职清单 or on that of the township that it belongs to. */
  onDutyList: boolean;
  /** It is the body complained of, or a part of it. */
  isAccused: boolean;
  /** It is above the body complained of, or inspects it. */
  mayHandleConduct: boolean;
  /** 审签 is required before submission. */
  needsApproval: boolean;
  /** It has as much on its desk as it can carry; known for the leads of a dispatch. */
  isFull?: boolean;
  /** Handlers who work in it. */
  handlerIds: readonly string[];
}
