import { emergencyPayload } from '@hotline/shared/domain/emergency/payload';
import { detectRisks } from '@hotline/shared/domain/emergency/detect-risks';
import { answered } from '@hotline/shared/domain/emergency/push';
import type { PushAnswer } from '@hotline/shared/domain/emergency/push';
import { actOnLatest } from '../../commands/act-on-ticket.ts';
import { machine } from '../../commands/actors.ts';
import { unlessRefused } from '../../commands/unless-refused.ts';
import type { Context } from '../../context.ts';
import { emergencyPolicyOf } from '../../emergency/emergency-policy.ts';
import type { PolicePushDocument } from '../../store/models/police-push.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import { platformOf } from './platforms.ts';
import { sendPush } from './send-push.ts';

const LEASE_MS = 30_000;

/** Tries what is due, one after the other. @returns when the next one is due, epoch milliseconds. */
export async function pushDue(context: Context): Promise<number | null> {
  for (;;) {
    const now = context.clock.now();
    const push = await claim(context, now);
    if (!push) break;
    const answer = await tryOnce(context, push);
    await settle(context, push, answer);
  }
  const next = await context.store.policePushes
    .findOne({ state: 'waiting' }, { nextAt: 1 })
    .sort({ nextAt: 1 });
  return next?.nextAt ?? null;
}

const claim = ({ store }: Context, now: number): Promise<PolicePushDocument | null> =>
  store.policePushes
    .findOneAndUpdate(
      { state: 'waiting', nextAt: { $lte: now }, leasedUntil: { $lte: now } },
      { $set: { leasedUntil: now + LEASE_MS } },
      { sort: { nextAt: 1 } },
    )
    .lean<PolicePushDocument>();

async function tryOnce(context: Context, push: PolicePushDocument): Promise<PushAnswer> {
  const at = context.clock.now();
  const ticket = (await loadTicket(context.store, push.ticketId))?.state;
  if (!ticket) return { type: 'failed', at, fault: 'ticket-unknown' };
  const { transfer } = push;
  const platform = platformOf(context.config, transfer.line);
  if (!platform) return { type: 'failed', at, fault: 'platform-not-connected' };
  const operatorNo = context.directory.person(transfer.by.id)?.staffNo ?? transfer.by.id;
  const { directions } = emergencyPolicyOf(context.rules);
  const hits = detectRisks(`${ticket.matter.title} ${ticket.matter.content}`, directions, []);
  const catalogueCode = hits.find(({ line }) => line === transfer.line)?.directionCode ?? null;
  const sending = { catalogueCode, recordingRef: transfer.callId, operatorNo, at };
  return sendPush(platform, emergencyPayload(ticket, transfer, sending), at);
}

/** The ticket learns of a rejection before the push is settled, so that a crash between both tells it again. */
async function settle(context: Context, push: PolicePushDocument, answer: PushAnswer): Promise<void> {
  if (answer.type === 'rejected') {
    const refuse = { type: 'refuse-transfer', reason: answer.reason } as const;
    await unlessRefused(['status-forbids', 'role-forbidden'], () =>
      actOnLatest(context, push.ticketId, refuse, machine),
    );
  }
  const { state, tries, nextAt, ackAt, acceptedBy, rejectReason, fault } = answered(push, answer);
  await context.store.policePushes.updateOne(
    { _id: push._id, state: 'waiting' },
    { $set: { state, tries, nextAt, ackAt, acceptedBy, rejectReason, fault, leasedUntil: 0 } },
  );
}
