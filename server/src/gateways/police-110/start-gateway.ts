import { STUCK_MS } from '@hotline/shared/domain/emergency/push';
import type { Context } from '../../context.ts';
import { startLoop } from '../../services/loop.ts';
import type { Service } from '../../services/service.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import { pushDue } from './push-due.ts';
import type { Platform } from './send-push.ts';

const LOOK_MS = 1000;

/** Sends what waits for the other line's platform; it may be down for hours. Any number of processes may do so. */
export function startPoliceGateway(context: Context, platform: Platform): Service {
  let timer: NodeJS.Timeout | undefined;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const next = await pushDue(context, platform);
    await tellStuck(context);
    const wait = next === null ? LOOK_MS : Math.max(0, next - context.clock.now());
    timer = setTimeout(loop.wake, Math.min(LOOK_MS, wait));
  });
  context.bus.on('police-push', loop.wake);
  context.testClock?.onMove(loop.wake);
  loop.wake();
  return {
    stop: async () => {
      await loop.stop();
      clearTimeout(timer);
    },
  };
}

const KEPT_MS = 7 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const CHINA_MS = 8 * 3_600_000;

/** One notice for each push that waits too long, and again each day that it still does. */
async function tellStuck({ store, clock, ports }: Context): Promise<void> {
  const now = clock.now();
  const stuck = await store.policePushes
    .find({ state: 'waiting', createdAt: { $lte: now - STUCK_MS } })
    .limit(100)
    .lean<PolicePushDocument[]>();
  for (const { _id, ticketId, ticketNo, transfer, createdAt, fault } of stuck) {
    const day = Math.floor((now + CHINA_MS) / DAY_MS);
    const minutes = Math.floor((now - createdAt) / 60_000);
    const text = `推送 ${transfer.line} 平台 ${minutes} 分钟未获确认（${fault ?? '无应答'}），系统继续重试`;
    const notice = {
      id: `push/${_id}/${day}`,
      kind: 'push-stuck' as const,
      ticketNo,
      callId: null,
      text,
      at: now,
    };
    try {
      await store.notices.create({ ...notice, _id: notice.id, expiresAt: new Date(Date.now() + KEPT_MS) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      continue;
    }
    const ticket = (await loadTicket(store, ticketId))?.state ?? null;
    ports.realtime.publish({ kind: 'notice', ticket, notice });
  }
}
