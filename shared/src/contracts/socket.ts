/**
 * Events of the console's socket (namespace `/console`, authenticated by the session cookie).
 * Every event is a hint with the new view; a page that missed some reloads by REST.
 */
import type { CallView, ScreenPop } from './rest/calls.ts';
import type { AgentView } from './rest/session.ts';
import type { TicketRow } from './rest/ticket-view.ts';

export const noticeKinds = [
  'yellow-card',
  'red-card',
  'supervision',
  'urge',
  'supplement',
  'return',
  'consultation',
  'taken-over',
  'line-failed',
  'callback-late',
  'calendar-missing',
  'burst',
  'push-stuck',
  'risk-event',
  'recording-failed',
  'trunk-down',
  'prompt-failed',
  'voice-mail',
  'duty-unreached',
  'file-due',
] as const;

/** Files of 督办 with deadlines of their own. */
export const noticeFileKinds = ['order', 'rectification', 'check'] as const;

/** The file that a notice is about; `bodyId` = the body that has to act, `null` = the hotline has. */
export interface NoticeFile {
  kind: (typeof noticeFileKinds)[number];
  id: string;
  bodyId: string | null;
}

/** A card or stage of the supervision ladder, or another thing that somebody must see now. */
export interface Notice {
  id: string;
  kind: (typeof noticeKinds)[number];
  ticketNo: string | null;
  callId: string | null;
  file?: NoticeFile | undefined;
  text: string;
  /** Of the latest, if it was told more than once. */
  at: number;
  /** How often it happened in the window of one notice, e.g. 催办 of a ticket on one day. */
  count: number;
  /** When the reader saw it; `null` = not since it was last told. */
  readAt: number | null;
  /** Who has seen it, the first one first: colleagues of one's own body, for the office everybody. */
  readers: { name: string; at: number }[];
}

/** An order, a 差评件 or a check changed, digests were made, or a call can be heard: readers ask again. It says nothing of what is in it. */
export interface CaseChange {
  kind: 'order' | 'rectification' | 'check' | 'inspection' | 'digest' | 'risk' | 'block' | 'recording';
  id: string;
}

export interface ConsoleEvents {
  /** The server's time, epoch milliseconds: on connecting, every ten seconds, and when a test moves it. */
  'server-time': (time: { now: number }) => void;
  /** Before answering: number, earlier tickets, open repeats. */
  'screen-pop': (pop: ScreenPop) => void;
  /** The offer is gone: answered elsewhere, hung up, or timed out. */
  'offer-gone': (gone: { callId: string; offerId: string }) => void;
  /** To those in the call. */
  call: (call: CallView) => void;
  /** To the agent himself. */
  agent: (agent: AgentView) => void;
  /** Calls, and whether any agents, that have changed in the last moments: who sees the floor asks again for what he shows. */
  floor: (changed: { callIds: string[]; agents: boolean }) => void;
  /** A shift leader has changed the agent's state. */
  'agent-forced': (by: { state: 'ready' | 'paused' | 'signed-out'; name: string }) => void;
  /** The server knows nothing of this telephone (any more): it needs a new account. */
  'softphone-unknown': () => void;
  ticket: (change: { row: TicketRow; type: string; at: number }) => void;
  notice: (notice: Notice) => void;
  case: (change: CaseChange) => void;
  /** Taken over by another sign-in, or signed out by an administrator. */
  'session-ended': (why: { code: string }) => void;
}

export interface ConsoleRequests {
  /** Microphone and SIP registration are up: the agent can be rung. `legUp`: this page still has the sound of a call. */
  'softphone-registered': (state: { registered: boolean; legUp?: boolean }) => void;
}
