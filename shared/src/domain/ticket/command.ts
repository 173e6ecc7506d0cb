import type { KeptFile } from '../attachment/attachment.ts';
import type { Urgency } from '../sla/vocabulary.ts';
import type { Citizen, Matter } from './content.ts';
import type { ReplyMarks } from './reply-marks.ts';
import type { CallbackAttempt, EmergencyTransfer, Rating, ResultContent } from './ticket.ts';
import type { ContactResult, Source } from './vocabulary.ts';

export interface TicketNumbers {
  ticketNo: string;
  queryCode: string;
}

export type Reclassification = Pick<
  Matter,
  'category' | 'divisionCode' | 'address' | 'location' | 'accused' | 'tags'
>;

type ShownMasked = 'callerNo' | 'contactNo' | 'name';
/** What is shown masked may be left out and then stays as it is. */
export type RevisedCitizen = Omit<Citizen, ShownMasked> & Partial<Pick<Citizen, ShownMasked>>;

/** Every verb that can happen to a ticket, with what it needs. One file each in `decide/`. */
export interface CommandPayloads {
  // taking in
  open: {
    /** Of the ticket, chosen by the store. */
    id: string;
    /** Given at once to what arrives by web, letter or from the police; `null` for a draft. */
    numbers: TicketNumbers | null;
    source: Source;
    citizen: Citizen;
    matter: Matter;
    callId: string | null;
    upstreamNo: string | null;
    upstreamDue: number | null;
    /** 分办单 of this main ticket, whose promise to the citizen is its `upstreamDue`. */
    partOf?: string;
  };
  /** Empty numbers keep those given when it was opened. */
  accept: TicketNumbers;
  /** Before acceptance everything may be rewritten. */
  revise: { citizen: RevisedCitizen; matter: Matter };
  /** The form of a call that was handed to an emergency line before it was accepted. */
  complete: { citizen: RevisedCitizen; matter: Matter };
  /** After acceptance only where it belongs; type and urgency carry deadlines and stay. */
  reclassify: Reclassification & { reason: string };
  abandon: { reason: string };
  'ask-for-more': { question: string };
  submit: Record<never, never>;
  'answer-at-once': { answer: string; knowledgeId: string | null };
  transfer: { line: string; reason: string };
  'refuse-transfer': { reason: string };
  'refer-legal-route': { route: string; reason: string };
  void: { reason: string };
  withdraw: { reason: string; proof: string };
  // dispatching
  dispatch: {
    leadBodyId: string;
    coBodyIds: readonly string[];
    basis: string;
    /** Reason for sending a matter to a township on whose 履职清单 it is not. */
    townshipOverride: string | null;
    /** Reason for giving it to a lead that has as much on its desk as it can carry. */
    capacityOverride?: string | null;
  };
  /** The body was told by telephone before; its clocks start then. */
  'dispatch-by-phone': {
    leadBodyId: string;
    coBodyIds: readonly string[];
    basis: string;
    townshipOverride: string | null;
    capacityOverride?: string | null;
    /** Who answered: name and post. */
    toldTo: string;
    /** Epoch milliseconds. */
    toldAt: number;
  };
  /** 一单多办: the first body has this ticket, each other one a 分办单. */
  'dispatch-jointly': {
    leadBodyIds: readonly string[];
    basis: string;
    townshipOverride: string | null;
    capacityOverride?: string | null;
  };
  'adopt-part': { bodyId: string; ticketNo: string };
  'settle-part': { ticketNo: string };
  recall: { reason: string };
  'request-return': { reason: string; clause: string; suggestedBodyId: string | null };
  'rule-return': { upheld: boolean; reason: string; clause: string };
  convene: { reason: string };
  /** 会商: what a party says, written down by itself or by the hotline for it. */
  'give-opinion': {
    /** The body that speaks; `null` = the hotline. */
    bodyId: string | null;
    /** Who spoke: name and post. */
    speaker: string;
    text: string;
    /** The body that should take the matter, in his opinion. */
    namesBodyId: string | null;
  };
  'rule-consultation': { leadBodyId: string; coBodyIds: readonly string[]; clause: string; reason: string };
  // inside the body
  sign: Record<never, never>;
  'assign-handler': { handlerId: string; note: string };
  /** To a body below the lead, with its own due; it works like a co-handler. */
  'assign-lower': { bodyId: string; dueAt: number; note: string };
  'draft-result': ResultContent;
  /** 审签. */
  'approve-draft': { note: string };
  'reject-draft': { reason: string };
  'record-contact': { result: ContactResult; note: string };
  'submit-result': ResultContent & {
    /** 协办未反馈: said by the lead, who then need not wait for open subtasks. */
    withoutCoHandlers?: boolean;
  };
  'sign-cohandling': { bodyId: string };
  'feed-back-cohandling': { bodyId: string; feedback: string };
  'dispute-cohandling': { bodyId: string; reason: string };
  'rule-cohandling': { bodyId: string; upheld: boolean; reason: string };
  'request-extension': { span: string; reason: string; proof: string };
  'rule-extension': { granted: boolean; reason: string };
  'request-long-cycle': { reason: string; until: number };
  'rule-long-cycle': { granted: boolean; reason: string };
  'report-progress': { text: string };
  'resume-handling': { reason: string };
  // judging
  review: {
    accepted: boolean;
    reason: string;
    factualFinding: boolean | null;
    /** Of an answer that is accepted; one sent back counts as never submitted and gets none. */
    marks?: ReplyMarks | null | undefined;
  };
  'record-callback': { outcome: CallbackAttempt['outcome']; callId: string | null; number: string | null };
  rate: { level: Rating['level']; solved: boolean | null; by: Rating['by']; reason: string };
  close: { reason: string };
  redo: { reason: string };
  'recognise-closure': { document: string; reason: string };
  dispute: { reason: string };
  'rule-recheck': { upheld: boolean; reason: string };
  archive: { archiveNo: string };
  // beside the line
  urge: { note: string };
  supplement: { text: string };
  /** 附件; its bytes are kept already. */
  attach: { file: KeptFile };
  detach: { attachmentId: string };
  instruct: { text: string };
  'raise-urgency': { urgency: Urgency; reason: string };
  merge: { into: string; reason: string };
  unmerge: { reason: string };
  /** The answer of the 主单, so that the caller of a 关联单 is called back as well. */
  'share-answer': { parent: string; answer: ResultContent };
  'adopt-child': { child: string };
  'release-child': { child: string };
  'link-sibling': { sibling: string };
  'hand-to-emergency': Omit<EmergencyTransfer, 'at' | 'by' | 'outcome'> & {
    /** The ticket was opened for the hand-over alone; the form of the call is still being written. */
    awaitsForm?: boolean;
  };
  'settle-emergency': { transferNo: string; outcome: 'connected' | 'failed' | 'refused' };
  /** Later for a body by the hotline office, earlier only by an administrator; both with a reason. */
  'move-due': { clockKey: string; dueAt: number; reason: string };
  supervise: { level: 1 | 2 | 3 | 4; reason: string };
  /** 销号. */
  'close-supervision': { reason: string };
  'fire-clock': { clockKey: string; stage: string; dueAt: number };
  /** 叫应: somebody of the body took an automatic call and confirmed by key. */
  'record-receipt': {
    /** Name and post. */
    answeredBy: string;
    callId: string;
  };
  /** The working calendar was changed or completed: running deadlines follow it. */
  'load-calendar': Record<never, never>;
  /** Puts an open ticket under another version of the deadlines; the context carries the profile. */
  'rebind-profile': { profileId: string; version: number; reason: string };
}
export type CommandType = keyof CommandPayloads;
export type Command = { [T in CommandType]: { type: T } & CommandPayloads[T] }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
