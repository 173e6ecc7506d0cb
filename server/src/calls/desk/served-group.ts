import type { CallDesk } from './call-desk.ts';

/** What the voice side calls a group that the server did not name in time; no agent is in it. */
const unnamed = 'default';

/** A citizen who was greeted while the server was away waits for the group that serves now. */
export const servedGroup = (desk: Pick<CallDesk, 'groupNow'>, group: string): string =>
  group === unnamed ? desk.groupNow() : group;
