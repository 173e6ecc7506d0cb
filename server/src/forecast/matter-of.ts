import { measureOf } from '@hotline/shared/domain/forecast/matter';
import type { DoneMatter, Matter, OpenMatter } from '@hotline/shared/domain/forecast/matter';
import type { Clock, Ticket } from '@hotline/shared/domain/ticket/ticket';

type Handled = Pick<Ticket, 'ticketNo' | 'matter' | 'clocks' | 'lead' | 'contacts'>;

const matterOf = ({ matter }: Pick<Handled, 'matter'>, { owner, spans, startedAt }: Clock): Matter => ({
  bodyId: owner ?? '',
  category: matter.category[0] ?? '',
  measure: measureOf(spans),
  startedAt,
});

/** Each time that a body was given the matter and met its 承办时限. */
export const doneMatters = (ticket: Pick<Handled, 'matter' | 'clocks'>): DoneMatter[] =>
  ticket.clocks.flatMap((clock) =>
    clock.name === 'finish' && clock.metAt !== null
      ? [{ ...matterOf(ticket, clock), doneAt: clock.metAt }]
      : [],
  );

/** The matter at the body that has it now; none while nobody has, or while a calendar is missing. */
export function openMatter(ticket: Handled): OpenMatter | null {
  const clock = ticket.clocks.findLast(
    ({ name, metAt, cancelledAt }) => name === 'finish' && metAt === null && cancelledAt === null,
  );
  if (!clock || clock.dueAt === null || clock.owner === null) return null;
  return {
    ...matterOf(ticket, clock),
    ticketNo: ticket.ticketNo ?? '',
    dueAt: clock.dueAt,
    isSigned: ticket.lead?.signedAt !== null,
    isContacted: ticket.contacts.some(({ at }) => at >= clock.startedAt),
  };
}
