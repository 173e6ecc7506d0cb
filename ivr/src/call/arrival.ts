import { randomUUID } from 'node:crypto';
import { trunks } from '@hotline/shared/domain/call/call';
import type { Channel } from '../ari/types.ts';
import { callerDigits } from '../flow/phone-number.ts';
import type { CallState } from '../flow/state.ts';

/** A citizen's channel that has just come in. */
export interface Arrival {
  callId: string;
  channelId: string;
  trunk: CallState['trunk'];
  citizenNo: string | null;
  calledNo: string;
  transferNo: string | null;
  enteredAt: number;
}

export const arrivalOf = (
  channel: Channel,
  trunk: string | undefined,
  calledNo: string | undefined,
  transferNo: string | undefined,
): Arrival => ({
  callId: randomUUID(),
  channelId: channel.id,
  trunk: trunks.find((known) => known === trunk) ?? 'citizens',
  citizenNo: callerDigits(channel.caller.number),
  calledNo: calledNo ?? '',
  transferNo: transferNo || null,
  enteredAt: Date.parse(channel.creationtime) || Date.now(),
});
