import type { EmergencyTransfer, Ticket } from '../ticket/ticket.ts';
import type { LineNumber, Gender } from '../ticket/vocabulary.ts';
import type { Urgency } from '../sla/vocabulary.ts';
import { filesOfTransfer, mayKnowCitizen, pushedFile, type PushedFile } from './pushed-files.ts';

/** What is pushed to the platform of the other line, both ways. Instants are epoch milliseconds. */
export interface EmergencyPayload {
  transferNo: string;
  direction: 'to' | 'from';
  line: LineNumber;
  catalogueCode: string | null;
  callId: string | null;
  recordingRef: string | null;
  callerNo: string | null;
  name: string | null;
  gender: Gender;
  place: string;
  divisionCode: string;
  lat: number | null;
  lng: number | null;
  eventTime: number | null;
  type: string;
  urgency: Urgency;
  summary: string;
  /** Of the report, by reference: fetched later, as often as needed. */
  attachments: readonly PushedFile[];
  dangerToLife: boolean;
  consent: EmergencyTransfer['consent'];
  operatorNo: string;
  sentAt: number;
  ackAt: number | null;
  acceptedBy: string | null;
  rejectReason: string | null;
  result: string | null;
  feedbackAt: number | null;
}

export interface Sending {
  catalogueCode: string | null;
  recordingRef: string | null;
  /** 工号 of the agent. */
  operatorNo: string;
  at: number;
}

const SUMMARY_LENGTH = 500;

/**
 * The push for a transfer that was recorded on a ticket. Rescue needs the number and the place; without consent
 * and without danger to life neither name nor number goes out.
 */
export function emergencyPayload(
  ticket: Ticket,
  transfer: EmergencyTransfer,
  sending: Sending,
): EmergencyPayload {
  const { citizen, matter } = ticket;
  const known = mayKnowCitizen(transfer);
  return {
    transferNo: transfer.transferNo,
    direction: 'to',
    line: transfer.line,
    catalogueCode: sending.catalogueCode,
    callId: transfer.callId,
    recordingRef: sending.recordingRef,
    callerNo: known ? (citizen.callerNo ?? citizen.contactNo) : null,
    name: known ? citizen.name : null,
    gender: citizen.gender,
    place: matter.address,
    divisionCode: matter.divisionCode,
    lat: matter.location?.lat ?? null,
    lng: matter.location?.lng ?? null,
    eventTime: matter.occurredAt,
    type: matter.category.at(-1) ?? matter.type,
    urgency: matter.urgency,
    summary: `${matter.title}：${matter.content}`.slice(0, SUMMARY_LENGTH),
    attachments: filesOfTransfer(ticket, transfer).map((file) => pushedFile(transfer.transferNo, file)),
    dangerToLife: transfer.dangerToLife,
    consent: transfer.consent,
    operatorNo: sending.operatorNo,
    sentAt: sending.at,
    ackAt: null,
    acceptedBy: null,
    rejectReason: null,
    result: null,
    feedbackAt: null,
  };
}
