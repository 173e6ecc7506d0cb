import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { CommandType } from '@hotline/shared/domain/ticket/command';
import { lineOfTags } from '@hotline/shared/domain/emergency/line-tag';
import { isPartOf } from '@hotline/shared/domain/routing/body';
import { whyNoDeadline } from '@hotline/shared/domain/ticket/next-due';
import { offered } from '@hotline/shared/domain/ticket/offered';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { waitingFor } from '@hotline/shared/domain/ticket/waiting-for';
import { noDeadlineWords, roleWords } from '@hotline/shared/words/zh-CN';
import { actorOf } from '../commands/actors.ts';
import { factsForOffer } from '../commands/ticket-facts.ts';
import type { Context } from '../context.ts';
import { isBodyStaff, mayReveal, readingActor } from '../policies/ticket-access.ts';
import type { Directory, PersonRecord } from '../store/directory.ts';
import { presentAttachments } from './attachments.ts';
import { presentCitizen } from './citizen.ts';
import { presentRequests } from './requests.ts';
import { presentRow } from './ticket-row.ts';

/** One ticket for one reader: masked, with what he may do now. */
export function presentTicket(
  context: Context,
  ticket: Ticket,
  version: number,
  reader: PersonRecord,
): TicketView {
  return {
    ...presentRow(ticket, version),
    ...presentCitizen(ticket, readingActor(reader)),
    ...presentWork(ticket, context.directory),
    ...presentTalk(ticket),
    ...presentAttachments(ticket, readingActor(reader)),
    requests: presentRequests(ticket),
    queryCode: isBodyStaff(reader) ? null : ticket.queryCode,
    handedFrom: ticket.upstreamNo === null ? null : { line: lineOf(ticket), no: ticket.upstreamNo },
    round: ticket.round,
    callIds: [...ticket.callIds],
    mergedInto: ticket.mergedInto,
    children: [...ticket.children],
    siblings: [...ticket.siblings],
    partOf: ticket.partOf,
    offered: offeredTo(context, ticket, reader),
    waitingFor: sayWaitingFor(ticket, context.directory),
    canReveal: mayReveal(context, ticket, reader),
  };
}

const lineOf = ({ source, matter }: Ticket): string | null =>
  source === 'police' ? lineOfTags(matter.tags) : null;

/** Verbs of all roles that the reader has. */
export function offeredTo(context: Context, ticket: Ticket, reader: PersonRecord): CommandType[] {
  const verbs = reader.roles.flatMap((role) => {
    const actor = actorOf(reader, role);
    return offered(ticket, actor, factsForOffer(context, ticket, actor));
  });
  return [...new Set(verbs)];
}

type Work = Pick<TicketView, 'lead' | 'coHandlers' | 'parts' | 'clocks' | 'result'>;

function presentWork(
  { lead, coHandlers, parts, clocks, result, matter }: Ticket,
  directory: Directory,
): Work {
  const named = (bodyId: string) => ({ bodyId, bodyName: directory.body(bodyId)?.name ?? bodyId });
  return {
    lead: lead && {
      ...named(lead.bodyId),
      dispatchedAt: lead.dispatchedAt,
      designated: lead.designated,
      basis: lead.basis,
      signedAt: lead.signedAt,
      desk: lead.desk,
      handlerId: lead.handlerId,
    },
    coHandlers: coHandlers.map(({ bodyId, status, feedback, fedBackAt }) => ({
      ...named(bodyId),
      status,
      feedback,
      fedBackAt,
    })),
    parts: parts.map((part) => ({
      ...named(part.bodyId),
      ...part,
      liesWithAccused:
        part.settledAt === null && isPartOf(directory.bodies(), part.bodyId, matter.accused?.bodyId ?? null),
    })),
    clocks: clocks.map(({ key, name, round, owner, startedAt, dueAt, warnAt, metAt, cancelledAt }) => ({
      key,
      name,
      round,
      owner,
      startedAt,
      dueAt,
      warnAt,
      metAt,
      cancelledAt,
    })),
    result: result && {
      reply: result.reply,
      contactResult: result.contactResult,
      factual: result.factual,
      solved: result.solved,
      submittedAt: result.submittedAt ?? result.writtenAt,
    },
  };
}

type Talk = Pick<TicketView, 'contacts' | 'urges' | 'supplements' | 'ratings' | 'emergency'>;

function presentTalk({ contacts, urges, supplements, ratings, emergency }: Ticket): Talk {
  return {
    contacts: [...contacts],
    urges: urges.map(({ at, note, counted }) => ({ at, note, counted })),
    supplements: supplements.map(({ at, text }) => ({ at, text })),
    ratings: ratings.map(({ round, at, level, solved, reason }) => ({ round, at, level, solved, reason })),
    emergency: emergency && {
      transferNo: emergency.transferNo,
      line: emergency.line,
      outcome: emergency.outcome,
    },
  };
}

function sayWaitingFor(ticket: Ticket, directory: Directory): string | null {
  const waited = waitingFor(ticket);
  if (waited) {
    const body = waited.bodyId ? (directory.body(waited.bodyId)?.name ?? '') : '';
    return `等待${body}${roleWords[waited.role]}`;
  }
  const why = whyNoDeadline(ticket);
  return why && noDeadlineWords[why];
}
