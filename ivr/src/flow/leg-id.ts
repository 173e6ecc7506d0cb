import type { LegRole } from './input.ts';

/**
 * Channels that ivr makes are named `role.callId.attempt`, so that they are understood after a restart. A colleague who is
 * consulted, and a shift leader who listens, have an `agent` channel from the start, since the call may become theirs.
 */
export interface LegId {
  role: LegRole | 'spy';
  callId: string;
  attempt: string;
}

export function parseLegId(channelId: string): LegId | null {
  const found = /^(citizen|agent|line|guest|spy)\.(.+)\.([^.]+)$/u.exec(channelId);
  if (!found) return null;
  const [, role, callId, attempt] = found as unknown as [string, LegId['role'], string, string];
  return { role, callId, attempt };
}

export const talkBridge = (callId: string): string => `talk.${callId}`;

/** Where a shift leader hears what a snoop hears at the agent's leg. */
export const monitorBridge = (callId: string): string => `monitor.${callId}`;
