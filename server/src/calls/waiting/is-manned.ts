import { allAgents } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';

/** Somebody of the group that this caller waits for, or of the one that serves now, is signed in. */
export async function isManned(desk: CallDesk, group: string): Promise<boolean> {
  const groups = [group, desk.groupNow()];
  return (await allAgents(desk.redis)).some((agent) => groups.some((one) => agent.groups.includes(one)));
}
