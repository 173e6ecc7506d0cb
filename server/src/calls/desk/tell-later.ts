import { planAnnouncement } from '../../acd/announcements.ts';
import type { CallDesk } from './call-desk.ts';

/** He hears his place again after the usual time. */
export const tellLater = (desk: CallDesk, callId: string): Promise<void> =>
  planAnnouncement(desk.redis, callId, desk.now() + desk.timers.announceEveryMs);
