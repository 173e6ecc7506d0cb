import type { CallPhase, CallPurpose, MonitorMode, Trunk } from '@hotline/shared/domain/call/call';
import type { LineNumber } from '@hotline/shared/domain/ticket/vocabulary';
import type { VoiceMailReason } from '@hotline/shared/domain/voice/voice-mail';
import type { MenuChoice } from '@hotline/shared/domain/voice/voice-policy';

/** One party's leg of a call. */
export interface Leg {
  channelId: string;
  /** Answered. */
  up: boolean;
}

/** Why the agent's leg was dialled: offered a waiting citizen, back into his call, or first in an outbound call. */
export type AgentMode = 'offer' | 'rejoin' | 'outbound';

export interface AgentLeg extends Leg {
  agentId: string;
  offerId: string;
  sipUser: string;
  mode: AgentMode;
  timeoutMs: number;
  /** The server took the offer back. */
  withdrawn: boolean;
  /** He has answered while the greeting was still being spoken: he is with the citizen when it is over. */
  early?: boolean;
  /** His telephone has said that it rings. */
  rings?: boolean;
}

export interface LineLeg extends Leg {
  line: LineNumber;
  timeoutMs: number;
}

/** A colleague (`agentId`, `sipUser`) or an outside party (`number`). */
export interface GuestLeg extends Leg {
  guestId: string;
  agentId: string | null;
  sipUser: string | null;
  number: string | null;
  timeoutMs: number;
  /** Three talk as soon as he answers. */
  joins: boolean;
  /** 夜间值班: how often he was asked for the key; `up` = he has pressed it. */
  onCall?: { name: string; said: number };
}

/** A shift leader who hears the call. */
export interface MonitorLeg extends Leg {
  monitorId: string;
  agentId: string;
  sipUser: string;
  mode: MonitorMode;
  timeoutMs: number;
}

export interface MessageState {
  why: VoiceMailReason;
  stage: 'asking' | 'recording';
  since: number;
  maxSeconds: number;
  silenceSeconds: number;
}

/**
 * All that ivr knows of a call. It is kept in Asterisk after every change, so that it outlives
 * this process. Instants are epoch milliseconds.
 */
export interface CallState {
  callId: string;
  phase: CallPhase;
  purpose: CallPurpose;
  trunk: Trunk;
  /** The citizen's number, digits; `null` = withheld. */
  citizenNo: string | null;
  calledNo: string;
  ticketNo: string | null;
  priority: number;
  group: string;
  enteredAt: number;
  announceRecording: boolean;
  /** 黑名单: he hears why he is refused; the key for danger brings him to an agent. */
  refused: boolean;
  /** One-level menu after the greeting; `null` = none, or chosen. */
  menu: readonly { digit: string; does: MenuChoice }[] | null;
  /** Digits pressed so far for 进度查询; `null` = it was not chosen. */
  gathered: string | null;
  /** In the queue already, while he hears the last words of the greeting: an agent is picked and rung meanwhile. */
  ahead: boolean;
  citizen: Leg | null;
  agent: AgentLeg | null;
  line: LineLeg | null;
  guest: GuestLeg | null;
  monitor: MonitorLeg | null;
  /** 叫应: what is told to whoever answers, and how often it was said. */
  alert: { urgency: 'urgent' | 'critical'; said: number } | null;
  /** 语音留言; `since` names its file. */
  message: MessageState | null;
  recording: boolean;
  /** The agent stopped it for a confidential part; who takes the call over records again. */
  recordingPaused: boolean;
  /** The agent put the citizen on hold; it outlives the loss of his media. */
  onHold: boolean;
  /** The agent's media was lost: the citizen waits for him or the next one. */
  agentLost: boolean;
  endedBy: 'citizen' | 'agent' | 'system' | null;
  /** Number of the last fact that was reported. */
  lastSeq: number;
}

export const isOutbound = (call: CallState): boolean => call.purpose !== 'inbound';

/** Ended for the citizen; an agent may still hear why. */
export const isOver = (call: CallState): boolean => call.phase === 'ended' && call.citizen === null;
