import { STUCK_MS } from '@hotline/shared/domain/emergency/push';
import { civilDayOf } from '@hotline/shared/domain/time/civil-date';
import type { Context } from '../../context.ts';
import { tellOnce } from '../../realtime/tell-once.ts';
import { startLoop } from '../../services/loop.ts';
import type { Service } from '../../services/service.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { pushDue } from './push-due.ts';

const LOOK_MS = 1000;

/** Sends what waits for the other line's platform; it may be down for hours. Any number of processes may do so. */
export function startPoliceGateway(context: Context): Service {
  let timer: NodeJS.Timeout | undefined;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const next = await pushDue(context);
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

/** One notice for each push that waits too long, and again each day that it still does. */
async function tellStuck(context: Context): Promise<void> {
  const now = context.clock.now();
  const stuck = await context.store.policePushes
    .find({ state: 'waiting', createdAt: { $lte: now - STUCK_MS } })
    .limit(100)
    .lean<PolicePushDocument[]>();
  for (const { _id, ticketId, ticketNo, transfer, createdAt, fault } of stuck) {
    const day = civilDayOf(now);
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
    await tellOnce(context, notice, ticketId);
  }
}
