import type { CallView } from '@hotline/shared/contracts/rest/calls';

/** What an agent is told of his call that went on, or ended, while he was out of reach; `null` = it is his still. */
export const becameOf = (
  { endedAt, phase, agentId, agentName }: CallView,
  formerId: string,
): string | null => {
  if (endedAt !== null) return '您离线期间，来电人已挂断';
  if (phase === 'ringing' || phase === 'queued')
    return '您离线过久，来电人已转给下一位坐席，登记内容随通话移交';
  return agentId === formerId
    ? null
    : `您离线期间，通话已由${agentName ?? '其他坐席'}接续，登记内容随通话移交`;
};
