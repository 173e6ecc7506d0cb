import type { CallFactOf } from '@hotline/shared/contracts/link';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

const hourMs = 3_600_000;

/** An outgoing call found no trunk; the office is told once an hour, however many calls it concerns. */
export const trunkDown = (
  desk: CallDesk,
  { nodeId, callId, ticketNo }: StoredCall,
  { at, cause }: CallFactOf<'ended'>,
): Promise<void> =>
  desk.tell({
    id: `trunk-down:${nodeId}:${Math.floor(at / hourMs)}`,
    kind: 'trunk-down',
    ticketNo,
    callId,
    text: `外呼线路故障（Q.850 原因 ${cause}），请检查中继；漏接回拨保留排位，恢复后继续`,
    at,
  });
