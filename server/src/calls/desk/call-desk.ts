import type { ConsoleEvents } from '@hotline/shared/contracts/socket';
import type { CallOrder, ProgressPrompt, ProvisionOrder } from '@hotline/shared/contracts/link';
import type { HeardDraft, PromptDraft } from '@hotline/shared/contracts/link-prompts';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { VoicePolicy } from '@hotline/shared/domain/voice/voice-policy';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import type { Logger } from 'pino';
import type { AcdRedis } from '../../acd/scripts.ts';
import type { Told } from '../../realtime/tell-once.ts';
import type { VoiceTimers } from '../../voice-timers.ts';
import type { CallBackStore } from '../records/call-back-store.ts';
import type { VoiceMailStore } from '../../voice-mail/voice-mail-store.ts';
import type { StoredCall } from '../records/stored-call.ts';
import type { CallStore } from '../records/call-store.ts';
import type { KnownCallers } from '../records/known-callers.ts';
import type { SpanStore } from '../records/span-store.ts';
import type { WrapUpClock } from './wrap-up-clock.ts';

/** How an order to the voice side went; `moved-on` = the call no longer stands where the order applies. */
export type OrderOutcome = 'done' | 'link-down' | 'call-gone' | 'moved-on' | 'refused';

export interface VoiceLink {
  order(nodeId: string, order: CallOrder): Promise<OrderOutcome>;
  /** Tells every voice node; `false` when none took it. */
  provision(order: ProvisionOrder): Promise<boolean>;
  deprovision(sipUser: string): Promise<void>;
  /** A node for a call that has none yet. */
  anyNode(): Promise<string | null>;
  /** A prompt as callers of some node would hear it; `null` = no node answered. */
  hearDraft(draft: PromptDraft): Promise<HeardDraft | null>;
}

/** What the people at their screens are told. */
export interface ConsolePush {
  toPerson<E extends keyof ConsoleEvents>(
    personId: string,
    event: E,
    ...data: Parameters<ConsoleEvents[E]>
  ): void;
  /** The floor is told within moments that a call has changed, or some agents have. */
  callChanged(callId: string): void;
  agentsChanged(): void;
  /** Whoever looks at recordings is told that there is more of this call to hear. */
  recordingKept(callId: string): void;
}

/** What a call needs to know of tickets. */
export interface TicketDoor {
  /** Earlier tickets of a number, open ones first, masked. */
  ofCaller(callerNo: string): Promise<{ earlier: TicketRow[]; openRepeats: TicketRow[] }>;
  draftOfCall(callId: string): Promise<string | null>;
  /** What was written in a call goes with it to whoever has it now. */
  handDraftOn(callId: string, personId: string): Promise<void>;
  ticketNosOfCall(callId: string): Promise<string[]>;
  handToEmergency(hand: EmergencyHandOver): Promise<void>;
  settleEmergency(callId: string, outcome: 'connected' | 'failed'): Promise<void>;
  /** Where a matter stands, by the proof that a citizen keys in; `null` = the proof is wrong. */
  progressByKeys(queryCode: string, phoneTail: string): Promise<ProgressPrompt | null>;
  /** The citizen's key after a call-back rates the outcome. */
  rateByKey(ticketNo: string, callId: string, digit: number): Promise<void>;
  /** Nobody who calls its citizen sees the number, not even in part: 保密, 举报. */
  isShielded(ticketNo: string): Promise<boolean>;
  /** The full number of a ticket's citizen; the reading is audited. */
  numberToDial(ticketNo: string, by: Person): Promise<string>;
}

/** What the end of an automatic call means to 叫应. */
export interface DutyDoor {
  confirmed(callId: string): Promise<void>;
  ended(callId: string): Promise<void>;
}

export interface EmergencyHandOver {
  call: StoredCall;
  by: Person;
  line: LineNumber;
  transferNo: string;
  dangerToLife: boolean;
  consent: 'given' | 'not-needed' | 'refused';
  draftId: string | null;
  ticketNo: string | null;
}

/** Everything that the handling of calls stands on. `now` is the machine's clock: media does not follow a test clock. */
export interface CallDesk {
  redis: AcdRedis;
  calls: CallStore;
  spans: SpanStore;
  callBacks: CallBackStore;
  callers: KnownCallers;
  wrapUps: WrapUpClock;
  voiceMails: VoiceMailStore;
  voice: VoiceLink;
  push: ConsolePush;
  tickets: TicketDoor;
  duty: DutyDoor;
  /** Keeps a notice, and shows it to those whom it concerns. */
  tell(notice: Told): Promise<void>;
  timers: VoiceTimers;
  /** What the administrator has set. */
  policy(): VoicePolicy;
  /** 黑名单: whether calls of this number are refused now. */
  isBlocked(number: string | null): boolean;
  /** 高峰模式: call-backs first, a spoken notice, shorter wrap-up. */
  surge(): boolean;
  /** Group that serves at this hour. */
  groupNow(): string;
  now(): number;
  log: Logger;
}
