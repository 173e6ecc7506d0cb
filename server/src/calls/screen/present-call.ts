import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { CallMark, CallPurpose } from '@hotline/shared/domain/call/call';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';

export const mask = (number: string | null): string | null =>
  number === null ? null : number.replace(/^(\d{3})\d+(\d{4})$/u, '$1****$2');

const presentMonitor = async (desk: CallDesk, { monitor }: StoredCall): Promise<CallView['monitor']> =>
  monitor ? { ...monitor, name: (await findAgent(desk.redis, monitor.agentId))?.name ?? null } : null;

/** Of a shielded ticket's citizen nothing is shown. */
const presentNumber = async (
  desk: CallDesk,
  { callerNo, purpose, ticketNo }: StoredCall,
): Promise<string | null> =>
  purpose !== 'inbound' && ticketNo !== null && (await desk.tickets.isShielded(ticketNo))
    ? null
    : mask(callerNo);

/** Calls that were recorded before there were third parties have no such field. */
const presentGuest = async (desk: CallDesk, { guest }: StoredCall): Promise<CallView['guest']> => {
  if (!guest) return null;
  const expert = desk.policy().experts.find(({ number }) => number === guest.number);
  if (expert) {
    const number = expert.numberHidden ? null : mask(guest.number);
    return { ...guest, name: `${expert.name}（${expert.field}）`, number };
  }
  const name = guest.agentId ? ((await findAgent(desk.redis, guest.agentId))?.name ?? null) : null;
  return { ...guest, name, number: mask(guest.number) };
};

/** Nobody has written anything in a call that waits for its first agent. */
export const isUnwritten = ({ purpose, answeredAt, endedAt }: StoredCall): boolean =>
  purpose === 'inbound' && answeredAt === null && endedAt === null;

const marksOf = ({ abuse, pressedDanger }: StoredCall): CallMark[] => [
  ...(abuse ? (['abusive'] as const) : []),
  ...(pressedDanger ? (['danger-key'] as const) : []),
];

/** The call as others see it: the number is masked. `isWritten`: there may be tickets of it. */
export const presentCall = async (
  desk: CallDesk,
  call: StoredCall,
  isWritten = !isUnwritten(call),
): Promise<CallView> => {
  const agent = call.agentId ? await findAgent(desk.redis, call.agentId) : null;
  return {
    callId: call.callId,
    purpose: call.purpose,
    phase: call.phase,
    trunk: call.trunk,
    callerNo: await presentNumber(desk, call),
    agentId: call.agentId,
    agentName: agent?.name ?? null,
    ticketNos: isWritten ? await desk.tickets.ticketNosOfCall(call.callId) : [],
    arrivedAt: call.arrivedAt,
    queuedAt: call.queuedAt,
    answeredAt: call.answeredAt,
    endedAt: call.endedAt,
    ending: call.ending,
    line: call.line,
    guest: await presentGuest(desk, call),
    onCall: call.onCall?.map(({ name, at, outcome }) => ({ name, at, outcome })),
    monitor: await presentMonitor(desk, call),
    rating: call.rating,
    recordingPaused: call.recordingPaused ?? false,
    marks: marksOf(call),
    briefing: null,
  };
};

/** Who rang the hotline himself: his number is known to whoever speaks with him. */
const rang = (purpose: CallPurpose): boolean => purpose === 'inbound' || purpose === 'return';

/** The call as those in it see it: the number of who rang in full, that of who was rung masked, 转接说明, who barged in, and not who listens. */
export const presentToAgent = async (desk: CallDesk, call: StoredCall): Promise<CallView> =>
  asItsAgentSees(call, await presentCall(desk, call));

export const asItsAgentSees = ({ purpose, callerNo, briefing }: StoredCall, view: CallView): CallView => ({
  ...view,
  monitor: view.monitor?.mode === 'barge' ? view.monitor : null,
  briefing: briefing ?? null,
  callerNo: rang(purpose) ? callerNo : view.callerNo,
});
