/** Why a caller is asked to speak to the machine: he chose it, too many wait before him, or nobody is there. */
export const voiceMailReasons = ['chosen', 'overload', 'nobody'] as const;
export type VoiceMailReason = (typeof voiceMailReasons)[number];

/** 语音留言: when it is offered and how long it may be; seconds. */
export interface VoiceMailPolicy {
  enabled: boolean;
  /** So many callers waiting = overload; `null` = never. */
  overloadFrom: number | null;
  maxSeconds: number;
  /** A pause of this length ends the message. */
  silenceSeconds: number;
}

export const shippedVoiceMail: VoiceMailPolicy = {
  enabled: true,
  overloadFrom: null,
  maxSeconds: 120,
  silenceSeconds: 5,
};

export interface AtTheQueue {
  /** Callers who wait before him. */
  waiting: number;
  /** Somebody of the group that serves now is signed in. */
  isManned: boolean;
}

/** Whether a citizen who has come to the queue speaks to the machine; `null` = he waits for a person. */
export function voiceMailFor(
  { enabled, overloadFrom }: VoiceMailPolicy,
  { waiting, isManned }: AtTheQueue,
): Exclude<VoiceMailReason, 'chosen'> | null {
  if (!enabled) return null;
  if (!isManned) return 'nobody';
  return overloadFrom !== null && waiting >= overloadFrom ? 'overload' : null;
}

/** 处理结果 of a message. */
export const voiceMailResults = ['ticket', 'answered', 'unreached', 'empty'] as const;
export type VoiceMailResult = (typeof voiceMailResults)[number];

/** An answer is due as for a letter box: 24 h (GB/T 33358-2016). */
export const voiceMailDueMs = 24 * 3_600_000;
