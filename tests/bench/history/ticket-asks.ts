import { ticketDoor } from '@hotline/server/calls/ticket-door';
import { listTicketsOfCalls } from '@hotline/server/calls/figures/tickets-of-calls';
import { openOfBodies } from '@hotline/server/bodies/open-of-bodies';
import { showCalendar } from '@hotline/server/calendars/show-calendar';
import { boardTicketsOf } from '@hotline/server/commands/board-tickets';
import { bodyLoads } from '@hotline/server/commands/disputes/body-loads';
import { listDisputes } from '@hotline/server/commands/disputes/list-disputes';
import { eraseCitizen } from '@hotline/server/commands/erase-citizen';
import { listTickets } from '@hotline/server/commands/list-tickets';
import { relatedTickets } from '@hotline/server/commands/related-tickets';
import { similarClosed } from '@hotline/server/commands/similar-closed';
import { slaBoard } from '@hotline/server/commands/sla-board';
import { wallboard } from '@hotline/server/commands/wallboard';
import type { Context } from '@hotline/server/context';
import { recipientsOf } from '@hotline/server/digest/recipients';
import { waitingTickets } from '@hotline/server/digest/waiting-tickets';
import { releaseChild } from '@hotline/server/events/processors/release-child';
import { forecastTickets } from '@hotline/server/forecast/forecast-tickets';
import { listProfiles } from '@hotline/server/profiles/list-profiles';
import { shiftMatters } from '@hotline/server/shift/shift-matters';
import { loadTicketByNo } from '@hotline/server/store/ticket-repository';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import type { Ask } from './asks.ts';
import { callerOf, ticketNoOf } from './past-tickets.ts';

const DAY = 86_400_000;

/** What calls, clocks and screens ask of the tickets. @param past how many stand there that ended */
export function ticketAsksOf(context: Context, past: () => number): Ask[] {
  const door = ticketDoor(context);
  const some = (turn: number): number => (turn * 7919) % past();
  const inRole = (role: Role) => context.directory.people().find(({ roles }) => roles.includes(role))!;
  const listed = (role: Role, query: Partial<Parameters<typeof listTickets>[1]>) => () =>
    listTickets(context, { view: 'all', page: 1, size: 50, ...query }, inRole(role));
  const lists = [
    ['agent', 'mine'],
    ['agent', 'intake'],
    ['dispatcher', 'dispatch'],
    ['dispatcher', 'return-review'],
    ['dispatcher', 'consultation'],
    ['liaison', 'body'],
    ['reviewer', 'review'],
    ['reviewer', 'extension-review'],
    ['callback-agent', 'callback'],
    ['supervisor', 'supervision'],
    ['supervisor', 'all'],
    ['liaison', 'all'],
  ] as const;
  const bodyOf = () => inRole('liaison').bodyId!;
  return [
    { name: 'tickets of a caller', by: 'each call', ask: (n) => door.ofCaller(callerOf(some(n))) },
    { name: 'tickets of a frequent caller', by: 'each call', ask: (n) => door.ofCaller(callerOf(n * 10)) },
    { name: 'tickets of a new number', by: 'each call', ask: (n) => door.ofCaller(`136${n}`) },
    { name: 'tickets of a call', by: 'each call', ask: (n) => door.ticketNosOfCall(`past-call-${some(n)}`) },
    {
      name: 'a ticket by its number',
      by: 'a screen',
      ask: (n) => loadTicketByNo(context.store, ticketNoOf('past', some(n))),
    },
    {
      name: 'related open tickets of a frequent caller',
      by: 'each call',
      ask: (n) => relatedTickets(context, { callerNo: callerOf(n * 10) }, inRole('agent')),
    },
    { name: 'the wallboard', by: 'a screen', ask: () => wallboard(context) },
    { name: 'the SLA board', by: 'a screen', ask: () => slaBoard(context, inRole('supervisor')) },
    { name: 'the SLA board of a body', by: 'a screen', ask: () => slaBoard(context, inRole('liaison')) },
    {
      name: 'overdue tickets behind the SLA board',
      by: 'a screen',
      ask: () => boardTicketsOf(context, { state: 'overdue' }, inRole('supervisor')),
    },
    ...lists.map(([role, view]) => ({
      name: `list ${view}, ${role}`,
      by: 'a screen' as const,
      ask: listed(role, { view }),
    })),
    { name: 'list handling, supervisor', by: 'a screen', ask: listed('supervisor', { status: 'handling' }) },
    { name: 'list archived, supervisor', by: 'a screen', ask: listed('supervisor', { status: 'archived' }) },
    {
      name: 'search by number',
      by: 'a screen',
      ask: (n) => listed('supervisor', { q: ticketNoOf('past', some(n)) })(),
    },
    { name: 'search by title', by: 'a screen', ask: (n) => listed('supervisor', { q: `停水${n}` })() },
    { name: 'search by title, nothing', by: 'a screen', ask: listed('supervisor', { q: '没有这样的' }) },
    { name: 'search by title, body', by: 'a screen', ask: (n) => listed('liaison', { q: `停水${n}` })() },
    { name: 'disputes', by: 'a screen', ask: () => listDisputes(context, inRole('dispatcher')) },
    { name: 'matters of a shift', by: 'a screen', ask: () => shiftMatters(context) },
    { name: 'forecast', by: 'a screen', ask: () => forecastTickets(context, inRole('supervisor')) },
    { name: 'load of a body', by: 'a screen', ask: () => bodyLoads(context, [bodyOf()]) },
    { name: 'open tickets by body', by: 'a screen', ask: () => openOfBodies(context.store) },
    {
      name: 'closed tickets like one, of a body',
      by: 'a screen',
      ask: async (n) => {
        const found = await loadTicketByNo(context.store, ticketNoOf('open', n));
        return similarClosed(context, found!.state, [bodyOf()]);
      },
    },
    {
      name: 'tickets of calls of a day',
      by: 'a screen',
      ask: () => {
        const to = Date.now();
        return listTicketsOfCalls(context, { from: to - DAY, to, count: 'accepted' }, inRole('supervisor'));
      },
    },
    { name: 'the calendar', by: 'a screen', ask: () => showCalendar(context) },
    { name: 'profiles', by: 'a screen', ask: () => listProfiles(context) },
    {
      name: 'a child that is unmerged',
      by: 'a screen',
      ask: (n) => releaseChild.handle(context, [{ ticketId: `past-${some(n)}` }] as never),
    },
    {
      name: 'deadlines for digests',
      by: 'each minute',
      ask: () => waitingTickets(context, recipientsOf(context), Date.now(), new Map()),
    },
    {
      name: 'erasure of a citizen without tickets',
      by: 'a screen',
      ask: async (n) => {
        for await (const one of eraseCitizen(context, `136${n}`, '依申请')) void one;
      },
    },
  ];
}
