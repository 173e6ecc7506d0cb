import type { CallPurpose } from '@hotline/shared/domain/call/call';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { CallDesk } from '../desk/call-desk.ts';

/** The call before the voice side has told anything of it. */
export const begun = (
  desk: CallDesk,
  callId: string,
  person: Pick<Person, 'id' | 'name'>,
  ticketNos: string[],
  purpose: CallPurpose,
): CallView => ({
  callId,
  purpose,
  phase: 'ringing',
  trunk: 'citizens',
  callerNo: null,
  agentId: person.id,
  agentName: person.name,
  ticketNos,
  arrivedAt: desk.now(),
  queuedAt: null,
  answeredAt: null,
  endedAt: null,
  ending: null,
  line: null,
  guest: null,
  monitor: null,
  rating: null,
  recordingPaused: false,
  marks: [],
  briefing: null,
});
