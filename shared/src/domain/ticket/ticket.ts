import type { Attachment } from '../attachment/attachment.ts';
import type { ClockName } from '../sla/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { Citizen, Matter } from './content.ts';
import type { Recheck, Review } from './review.ts';
import type { ContactResult, Desk, LineNumber, RatingLevel, Source, Status } from './vocabulary.ts';

/** One running, met or cancelled deadline. Instants are epoch milliseconds. */
export interface Clock {
  /** Unique in the ticket: name, round and, where several run, the dispatch or body. */
  key: string;
  name: ClockName;
  round: number;
  /** Body that answers for it; `null` = the hotline. */
  owner: string | null;
  startedAt: number;
  /** The span that was granted, extensions included, e.g. `['5wd', '3wd']`. */
  spans: readonly string[];
  /** `null` while the calendar of a needed year is missing. */
  dueAt: number | null;
  warnAt: number | null;
  /** First year that no calendar covers, while `dueAt` waits for it. */
  missingYear: number | null;
  metAt: number | null;
  cancelledAt: number | null;
  pausedMs: number;
  /** Set while paused. */
  pausedAt: number | null;
  /** Stages already recorded, see domain/supervision. */
  fired: readonly string[];
}

export interface Assignment {
  bodyId: string;
  round: number;
  dispatchedAt: number;
  dispatchedBy: Actor;
  /** 电话先派: who was told by telephone; then `dispatchedAt` is when. */
  toldTo: string | null;
  /** n-th dispatch of this round, from 1. */
  ordinal: number;
  /** 指定承办: no further return. */
  designated: boolean;
  /** Why this body: catalogue clause or reason given. */
  basis: string;
  signedAt: number | null;
  signedBy: Actor | null;
  desk: Desk;
  handlerId: string | null;
}

/** 协办 subtask of one co-handling body. */
export interface CoHandling {
  bodyId: string;
  status: 'awaiting-sign' | 'handling' | 'fed-back' | 'disputed' | 'cancelled';
  assignedAt: number;
  signedAt: number | null;
  feedback: string | null;
  fedBackAt: number | null;
  dispute: {
    at: number;
    by: Actor;
    reason: string;
    ruling: { upheld: boolean; at: number; by: Actor; reason: string } | null;
  } | null;
}

export interface ReturnRequest {
  round: number;
  /** Of the dispatch in that round, see {@link Assignment}. */
  ordinal: number;
  bodyId: string;
  requestedAt: number;
  requestedBy: Actor;
  reason: string;
  clause: string;
  suggestedBodyId: string | null;
  ruling: { upheld: boolean; at: number; by: Actor; reason: string; clause: string } | null;
}

/** 会商: what a party said. */
export interface Opinion {
  round: number;
  at: number;
  /** Who wrote it down. */
  by: Actor;
  /** The body that spoke; `null` = the hotline. */
  bodyId: string | null;
  speaker: string;
  text: string;
  namesBodyId: string | null;
}

export interface ExtensionRequest {
  round: number;
  requestedAt: number;
  requestedBy: Actor;
  span: string;
  reason: string;
  proof: string;
  ruling: { granted: boolean; at: number; by: Actor; reason: string } | null;
}

export interface ContactRecord {
  at: number;
  by: Actor;
  result: ContactResult;
  note: string;
}

/** What the body answered; `factual` 属实 and `solved` 是否解决 are its own statement. */
export interface ResultContent {
  reply: string;
  contactResult: ContactResult;
  factual: boolean | null;
  solved: boolean;
}

export interface Result extends ResultContent {
  /** Of the draft, or of the submission where nobody drafted. */
  writtenAt: number;
  writtenBy: Actor;
  approvedBy: Actor | null;
  submittedAt: number | null;
  submittedBy: Actor | null;
}

export interface SupervisionOrder {
  level: 1 | 2 | 3 | 4;
  at: number;
  by: Actor;
  reason: string;
  /** 销号, by the issuer only. */
  closed: { at: number; by: Actor; reason: string } | null;
}

export interface CallbackAttempt {
  at: number;
  by: Actor;
  callId: string | null;
  number: string | null;
  outcome: 'rated' | 'unreached' | 'refused';
}

export interface Rating {
  round: number;
  at: number;
  level: RatingLevel;
  solved: boolean | null;
  by: 'key' | 'callback' | 'web' | 'sms';
  reason: string;
}

/** 黄牌 / 红牌 and the steps of the ladder. */
export interface Card {
  stage: string;
  clockKey: string;
  dueAt: number;
  firedAt: number;
  withdrawnAt: number | null;
}

export interface Urge {
  at: number;
  by: Actor;
  note: string;
  /** One a day counts. */
  counted: boolean;
}

/** 一键转接: what was handed to an emergency line. */
export interface EmergencyTransfer {
  transferNo: string;
  line: LineNumber;
  callId: string | null;
  at: number;
  by: Actor;
  dangerToLife: boolean;
  consent: 'given' | 'not-needed' | 'refused';
  outcome: 'pending' | 'connected' | 'failed' | 'refused';
}

/** 分办单 of one body. */
export interface Part {
  bodyId: string;
  /** `null` until it is opened. */
  ticketNo: string | null;
  settledAt: number | null;
}

/** The present truth about one matter. `evolve` of its events gives exactly this. */
export interface Ticket {
  id: string;
  ticketNo: string | null;
  /** Six digits told to the citizen for progress queries. */
  queryCode: string | null;
  /** Sequence number of the last event, from 1. */
  seq: number;
  status: Status;
  /** When it came into this status. */
  statusSince: number;
  /** 1, and one more for each 重办. */
  round: number;
  source: Source;
  upstreamNo: string | null;
  upstreamDue: number | null;
  callIds: readonly string[];
  citizen: Citizen;
  matter: Matter;
  /** Bound at acceptance and kept; `null` before. */
  profile: { id: string; version: number } | null;
  /** First year that no calendar covers, while a due waits for it. */
  calendarMissing: number | null;
  openedAt: number;
  openedBy: Actor;
  acceptedAt: number | null;
  closedAt: number | null;
  /** Asked the citizen for more, once, before acceptance. */
  inquiry: { at: number; by: Actor; question: string; answeredAt: number | null } | null;
  lead: Assignment | null;
  /** Earlier leads of all rounds, oldest first. */
  pastLeads: readonly Assignment[];
  coHandlers: readonly CoHandling[];
  clocks: readonly Clock[];
  returns: readonly ReturnRequest[];
  /** 会商; left out until somebody gave one. */
  opinions?: readonly Opinion[];
  /** 叫应: who confirmed an automatic call; left out until somebody did. */
  receipts?: readonly { at: number; answeredBy: string; callId: string }[];
  extensions: readonly ExtensionRequest[];
  contacts: readonly ContactRecord[];
  progress: readonly { at: number; by: Actor; text: string }[];
  /** Waiting for 审签 or submitted; `null` before. */
  result: Result | null;
  /** 核定属实: the hotline's own finding. */
  factualFinding: boolean | null;
  reviews: readonly Review[];
  rechecks: readonly Recheck[];
  longCycle: {
    requestedAt: number;
    requestedBy: Actor;
    reason: string;
    until: number;
    approvedBy: Actor | null;
  } | null;
  callbacks: readonly CallbackAttempt[];
  ratings: readonly Rating[];
  supervisionLevel: 0 | 1 | 2 | 3 | 4;
  orders: readonly SupervisionOrder[];
  cards: readonly Card[];
  urges: readonly Urge[];
  supplements: readonly { at: number; by: Actor; text: string }[];
  /** Left out until somebody added one. */
  attachments?: readonly Attachment[];
  instructions: readonly { at: number; by: Actor; text: string }[];
  emergency: EmergencyTransfer | null;
  /** Opened for an emergency before the form of the call was accepted, which completes it. */
  awaitsForm: boolean;
  /** Ticket number of the 主单 while merged. */
  mergedInto: string | null;
  /** Status to go back to on unmerge. */
  mergedFrom: Status | null;
  /** Ticket numbers merged into this one. */
  children: readonly string[];
  /** 拆单: siblings of one call, one call-back. */
  siblings: readonly string[];
  /** Ticket number of the main ticket, of a 分办单. */
  partOf: string | null;
  /** 一单多办: the other bodies that lead, each with a ticket of its own. */
  parts: readonly Part[];
  /** Knowledge entry that answered a consultation in the call. */
  knowledgeId: string | null;
  /** How it ended outside the main line: reason code and text. */
  ending: { code: string; reason: string; by: Actor } | null;
  archiveNo: string | null;
}
