/** Spans in milliseconds. */
export interface VoiceTimers {
  /** An agent must answer within this; GB/T 33358-2016: 15 s. */
  ringMs: number;
  /** 110 must answer within this. */
  lineMs: number;
  /** 话后整理 at the most. */
  wrapUpMs: number;
  /** An agent whose media was lost comes back into his call within this; then the next one takes it over. */
  takeOverMs: number;
  /** Position and expected wait are told first after this, then every `announceEveryMs`. */
  announceFirstMs: number;
  announceEveryMs: number;
  /** While outgoing calls find no trunk, one call-back is tried in each of these. */
  trunkRestMs: number;
}
