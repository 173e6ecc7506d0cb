import { legRoles } from '../flow/input.ts';
import type { CallState } from '../flow/state.ts';

/**
 * Whether another state follows within moments, so that one write does for both, and a crash before it costs nothing: a
 * citizen of whom nothing was kept is taken up as new, one whose greeting was nearly over enters the queue again, and of a
 * leg that is kept Asterisk tells itself whether it rings. A leg that is not kept would be nobody's.
 */
export function isPassing(kept: CallState | null, call: CallState): boolean {
  if (call.phase === 'arriving' || (call.phase === 'queued' && call.ahead)) return true;
  return (
    kept?.phase === 'ringing' &&
    call.phase === 'ringing' &&
    kept.agent?.withdrawn === call.agent?.withdrawn &&
    legRoles.every(
      (role) => kept[role]?.channelId === call[role]?.channelId && kept[role]?.up === call[role]?.up,
    )
  );
}
