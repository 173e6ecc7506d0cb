import { randomUUID } from 'node:crypto';
import type { submitMatter, trackMatter } from '@hotline/shared/contracts/rest/public';
import type { Command, CommandType } from '@hotline/shared/domain/ticket/command';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { factsForOffer } from './ticket-facts.ts';
import { offered } from '@hotline/shared/domain/ticket/offered';
import { citizenStatusWords } from '@hotline/shared/words/zh-CN';
import type { z } from 'zod';
import { grantFiles } from '../attachments/citizen-grants.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { presentCitizensAttachments } from '../presenters/attachments.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { actOnLatest } from './act-on-ticket.ts';
import { citizen } from './actors.ts';
import { compose } from './compose.ts';
import { insertOrRepeat } from './insert-or-repeat.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';

type Submission = z.output<NonNullable<typeof submitMatter.body>>;
type Submitted = z.input<typeof submitMatter.response>;
type Progress = z.input<typeof trackMatter.response>;

export interface Proof {
  queryCode: string;
  /** Last eight digits of a number that the citizen gave or called from. */
  phoneTail: string;
}

/** A matter written by a citizen waits in 待受理. */
export async function submitByCitizen(
  context: Context,
  { citizen: who, matter }: Submission,
  applied: AppliedCommand | null,
): Promise<Submitted> {
  const numbers = await context.numbers(matter.divisionCode, 'web');
  const open: Command = {
    type: 'open',
    id: randomUUID(),
    numbers,
    source: 'web',
    citizen: { ...who, callerNo: null },
    matter,
    callId: null,
    upstreamNo: null,
    upstreamDue: null,
  };
  const change = await compose(context, null, [open], [citizen], applied);
  const { id, ticketNo, queryCode } = (await insertOrRepeat(context, change, null))!.loaded.state;
  return { ticketNo: ticketNo!, queryCode: queryCode!, grant: await grantFiles(context.redis, id) };
}

/** @throws a problem that does not tell which half was wrong. */
export async function findByProof(
  { store }: Context,
  { queryCode, phoneTail }: Proof,
): Promise<LoadedTicket> {
  const found = await store.tickets.find({ 'state.queryCode': queryCode }).limit(50).lean<LoadedTicket[]>();
  const own = found.filter(({ state: { citizen: who } }) =>
    [who.callerNo, who.contactNo].some((number) => number?.endsWith(phoneTail)),
  );
  const latest = own.sort((a, b) => b.state.openedAt - a.state.openedAt)[0];
  if (!latest) throw new ProblemError(404, 'proof-wrong', '查询码或电话号码不正确');
  return latest;
}

/** What the citizen may know: no staff, no inner words. */
export async function progressOf(context: Context, { _id, state }: LoadedTicket): Promise<Progress> {
  const events = openEvents(await loadHistory(context.store, _id));
  const steps = events
    .filter(({ from, to }) => from !== to && to !== 'draft')
    .map(({ at, to }) => ({ at, text: citizenStatusWords[to] }));
  const answered = state.reviews.some(({ accepted, round }) => accepted && round === state.round);
  return {
    ticketNo: state.ticketNo!,
    status: state.status,
    title: state.matter.title,
    bodyName: state.lead ? (context.directory.body(state.lead.bodyId)?.name ?? null) : null,
    appealDueAt: state.clocks.findLast(({ name }) => name === 'appeal')?.dueAt ?? null,
    reply: answered ? (state.result?.reply ?? null) : null,
    canRate: mayCitizen(context, state, 'rate'),
    canDispute: mayCitizen(context, state, 'dispute'),
    canAttach: mayCitizen(context, state, 'attach'),
    canDetach: mayCitizen(context, state, 'detach'),
    attachments: presentCitizensAttachments(state),
    grant: await grantFiles(context.redis, _id),
    steps,
  };
}

export const mayCitizen = (context: Context, ticket: Ticket, verb: CommandType): boolean =>
  offered(ticket, citizen, factsForOffer(context, ticket, citizen)).includes(verb);

export const actAsCitizen = (
  context: Context,
  { _id }: LoadedTicket,
  command: Command,
): Promise<LoadedTicket> => actOnLatest(context, _id, command, citizen);
