/** Spans in milliseconds. */
export interface VoiceTimers {
  /** An agent must answer within this; GB/T 33358-2016: 15 s. */
  ringMs: number;
  /** 110 must answer within this. */
  lineMs: number;
  /** 话后整理 at the most. */
  wrapUpMs: number;
  /** Position and expected wait are told first after this, then every `announceEveryMs`. */
  announceFirstMs: number;
  announceEveryMs: number;
}
