import {
  addAttachment,
  addCitizensAttachment,
  attachmentFile,
  mainReport,
  mainReportFile,
  removeAttachment,
  removeCitizensAttachment,
  citizensAttachmentFile,
} from '@hotline/shared/contracts/rest/attachments';
import type { Attachment } from '@hotline/shared/domain/attachment/attachment';
import { attachmentsFor, attachmentsForCitizen } from '@hotline/shared/domain/attachment/shown';
import type { Request, Router } from 'express';
import { attachFile, detachFile } from '../../attachments/attach-file.ts';
import { ticketOfGrant } from '../../attachments/citizen-grants.ts';
import { mainReportFor } from '../../attachments/main-report.ts';
import { sendFile } from '../../attachments/send-file.ts';
import { actorsOf } from '../../commands/act-as-person.ts';
import { citizen } from '../../commands/actors.ts';
import { findTicket } from '../../commands/find-ticket.ts';
import { mayCitizen } from '../../commands/citizen-door.ts';
import { writeAudit } from '../../commands/write-audit.ts';
import type { Context } from '../../context.ts';
import { readingActor } from '../../policies/ticket-access.ts';
import { presentCitizensAttachments, presentMainReport } from '../../presenters/attachments.ts';
import { offeredTo, presentTicket } from '../../presenters/ticket.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { LoadedTicket } from '../../store/ticket-repository.ts';
import { signedIn } from '../permit.ts';
import { ProblemError } from '../problem.ts';
import { limiter } from '../rate-limits.ts';
import { sentBytes } from '../sent-bytes.ts';
import { serve, serveAnyone } from '../serve.ts';

const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 120;

/** 附件: the same scope as the ticket; the citizen comes by a grant. */
export function attachmentRoutes(router: Router, context: Context): void {
  staffRoutes(router, context);
  mainRoutes(router, context);
  citizenRoutes(router, context);
}

function staffRoutes(router: Router, context: Context): void {
  serve(router, addAttachment, signedIn, async ({ params, query, person, request, response }) => {
    const ticket = await findTicket(context, params.ticketNo, person);
    if (!offeredTo(context, ticket.state, person).includes('attach')) throw notNow();
    const sent = { name: query.name, bytes: await sentBytes(request, response) };
    const { state, version } = await attachFile(context, ticket, actorsOf(person, 'attach'), sent);
    return presentTicket(context, state, version, person);
  });
  serve(router, removeAttachment, signedIn, async ({ params, person }) => {
    const ticket = await findTicket(context, params.ticketNo, person);
    const { state, version } = await detachFile(context, ticket, actorsOf(person, 'detach'), params.id);
    return presentTicket(context, state, version, person);
  });
  router.get(attachmentFile, async (request, response) => {
    const { person } = request;
    signedIn(person ?? null);
    const { _id, state } = await findTicket(context, request.params['ticketNo'] as string, person!);
    const found = chosen(request, attachmentsFor(state, readingActor(person!)));
    await auditOpening(context, request, state.ticketNo, found);
    await sendFile(context, response, _id, found, sizeOf(request));
  });
}

function mainRoutes(router: Router, context: Context): void {
  serve(router, mainReport, signedIn, async ({ params, person }) => {
    const { state } = await findTicket(context, params.ticketNo, person);
    return presentMainReport(await mainReportFor(context, state, person));
  });
  router.get(mainReportFile, async (request, response) => {
    const { person } = request;
    signedIn(person ?? null);
    const { state } = await findTicket(context, request.params['ticketNo'] as string, person!);
    const report = await mainReportFor(context, state, person!);
    const found = chosen(request, report?.shown ?? []);
    const { main } = report!;
    await auditOpening(context, request, main.state.ticketNo, found);
    await sendFile(context, response, main._id, found, sizeOf(request));
  });
}

/** Who opens a file of the report is on record. */
async function auditOpening(
  context: Context,
  request: Request,
  ticketNo: string | null,
  { id, purpose }: Attachment,
): Promise<void> {
  if (purpose !== 'report' || sizeOf(request) !== 'full') return;
  const { person, ip: address = '' } = request;
  await writeAudit(context, {
    person: person!,
    act: 'open-attachment',
    ticketNo,
    reason: `附件 ${id}`,
    address,
  });
}

function citizenRoutes(router: Router, context: Context): void {
  const his = async (grant: string): Promise<LoadedTicket> => {
    const ticket = await loadTicket(context.store, await ticketOfGrant(context.redis, grant));
    if (!ticket) throw new ProblemError(404, 'ticket-unknown', '没有这件诉求');
    return ticket;
  };
  router.post(
    addCitizensAttachment.path,
    limiter(context.redis, { name: 'attach', windowMs: HOUR_MS, most: MOST_AN_HOUR }),
  );
  serveAnyone(router, addCitizensAttachment, async ({ params, query, request, response }) => {
    const ticket = await his(params.grant);
    if (!mayCitizen(context, ticket.state, 'attach')) throw notNow();
    const sent = { name: query.name, bytes: await sentBytes(request, response) };
    const { state } = await attachFile(context, ticket, [citizen], sent);
    return { attachments: presentCitizensAttachments(state) };
  });
  serveAnyone(router, removeCitizensAttachment, async ({ params }) => {
    const { state } = await detachFile(context, await his(params.grant), [citizen], params.id);
    return { attachments: presentCitizensAttachments(state) };
  });
  router.get(citizensAttachmentFile, async (request, response) => {
    const { _id, state } = await his(request.params['grant'] as string);
    const found = chosen(request, attachmentsForCitizen(state));
    await sendFile(context, response, _id, found, sizeOf(request));
  });
}

/** @throws a problem 404 when there is none that he may open. */
function chosen({ params }: Request, among: readonly Attachment[]): Attachment {
  const found = among.find(({ id }) => id === params['id']);
  if (!found) throw new ProblemError(404, 'attachment-unknown', '没有这个附件');
  return found;
}

const sizeOf = ({ query }: Request) => (query['size'] === 'thumbnail' ? 'thumbnail' : 'full');

const notNow = (): ProblemError =>
  new ProblemError(409, 'attach-not-now', '现在不能添加附件：已满 9 个，或工单不在可添加的环节');
