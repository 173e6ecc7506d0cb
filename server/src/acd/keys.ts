/** Redis keys of the distribution; one hash tag keeps them on one node of a cluster. */
export const keys = {
  /** Names what is held here: another name means that it was emptied. */
  epoch: '{acd}:epoch',
  /** Raised by every change of the queue: all changes have one order. */
  seq: '{acd}:seq',
  /** Highest `queueScore` that ever entered. */
  latest: '{acd}:latest',
  /** Raised when somebody enters who goes before one that may be waiting: decisions made without him no longer hold. */
  rev: '{acd}:rev',
  /** Hash callId → `Waiting`. */
  waiting: '{acd}:waiting',
  /** Set of the classes (`group:skill`) that have had callers. */
  classes: '{acd}:classes',
  /** Prefix of a class's sorted set: callId by `queueScore`. */
  queue: '{acd}:queue:',
  /** Hash callId → `Claim`: offered, not answered yet. */
  claims: '{acd}:claims',
  /** Hash agentId → `AgentRecord`. */
  agents: '{acd}:agents',
  /** Hash agentId → `ReadyAgent`, for those in state `ready`. */
  ready: '{acd}:ready',
  /** Sorted set agentId by the end of the lease, epoch milliseconds. */
  leases: '{acd}:leases',
  /** Sorted set agentId by the end of the wrap-up, epoch milliseconds. */
  wrapUps: '{acd}:wrap-ups',
  /** Sorted set callId, whose agent was lost, by the instant at which the next one takes over, epoch milliseconds. */
  lost: '{acd}:lost',
  /** Sorted set of `StateSpan` (JSON) by its end: what agents did, until it is stored. */
  spans: '{acd}:spans',
  /** Sorted set callId by the next announcement, epoch milliseconds. */
  announcements: '{acd}:announcements',
} as const;
