/** Redis keys of the distribution; one hash tag keeps them on one node of a cluster. */
export const keys = {
  /** Raised by every change of who waits or who is ready. */
  rev: '{acd}:rev',
  /** Hash callId → `Waiting`. */
  waiting: '{acd}:waiting',
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
  /** Sorted set callId by the next announcement, epoch milliseconds. */
  announcements: '{acd}:announcements',
} as const;
