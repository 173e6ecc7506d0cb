import { newPush } from '@hotline/shared/domain/emergency/push';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { EmergencyTransfer } from '@hotline/shared/domain/ticket/ticket';
import { platformOf } from '../../gateways/police-110/platforms.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 一键转接 and 工单流转: what was handed over by voice or by desk is pushed to the other line's platform, once. */
export const queuePush: Processor = {
  name: 'queue-push',
  on: ['hand-to-emergency', 'transfer'],
  handle: async ({ config, store, clock, bus }, happened) => {
    for (const { ticketId, seq } of happened) {
      const event = openEvents(await loadHistory(store, ticketId)).find((one) => one.seq === seq);
      const ticketNo = (await loadTicket(store, ticketId))?.state.ticketNo ?? null;
      const transfer = event && transferOf(event, ticketNo);
      if (!transfer || !platformOf(config, transfer.line)) continue;
      const createdAt = clock.now();
      const push = { ticketId, ticketNo, transfer, createdAt, leasedUntil: 0, ...newPush(createdAt) };
      try {
        await store.policePushes.create({ _id: transfer.transferNo, ...push });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      bus.publish('police-push', '');
    }
  },
};

function transferOf(
  { data, seq, at, actor: by }: TicketEvent,
  ticketNo: string | null,
): EmergencyTransfer | null {
  if (data.type === 'hand-to-emergency') {
    const { transferNo, line, callId, dangerToLife, consent } = data;
    return { transferNo, line, callId, dangerToLife, consent, at, by, outcome: 'pending' };
  }
  if (data.type !== 'transfer') return null;
  const transferNo = `LZ${ticketNo ?? ''}-${seq}`;
  const told = { dangerToLife: false, consent: 'given' as const };
  return { transferNo, line: data.line, callId: null, ...told, at, by, outcome: 'pending' };
}
