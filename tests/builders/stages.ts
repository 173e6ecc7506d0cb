import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import type { Hotline } from './hotline.ts';
import { anIntake, aResult } from './matter.ts';

/** Brings a new ticket to a stage of its life and gives its number. */
export const stages = (hotline: Hotline) => {
  const accepted = async (changes: Parameters<typeof anIntake>[0] = {}): Promise<TicketView> => {
    const { status, body } = await (await hotline.as('agent1')).accept(anIntake(changes));
    if (status !== 201) throw new Error(`accept: ${status} ${body.code} ${body.detail ?? ''}`);
    return body;
  };
  const dispatch = async (ticketNo: string, leadBodyId = 'water-supply', coBodyIds: string[] = []) =>
    (await hotline.as('dispatcher1')).act(ticketNo, {
      type: 'dispatch',
      leadBodyId,
      coBodyIds,
      basis: '派单目录',
      townshipOverride: null,
    });
  const dispatched = async (changes: Parameters<typeof anIntake>[0] = {}, coBodyIds: string[] = []) => {
    const { ticketNo } = await accepted(changes);
    await dispatch(ticketNo, 'water-supply', coBodyIds);
    return ticketNo;
  };
  const handling = async (changes: Parameters<typeof anIntake>[0] = {}, coBodyIds: string[] = []) => {
    const ticketNo = await dispatched(changes, coBodyIds);
    await (await hotline.as('water-liaison')).act(ticketNo, { type: 'sign' });
    return ticketNo;
  };
  const answer = async (ticketNo: string, result: object = {}) => {
    const liaison = await hotline.as('water-liaison');
    const { contactResult } = aResult(result);
    await liaison.act(ticketNo, { type: 'record-contact', result: contactResult, note: '' });
    await liaison.act(ticketNo, { type: 'submit-result', ...aResult(result) });
    await (
      await hotline.as('reviewer')
    ).act(ticketNo, {
      type: 'review',
      accepted: true,
      reason: '符合要求',
      factualFinding: null,
      marks: { basis: 2, aptness: 2, timeliness: 2, tone: 2, attachments: 1 },
    });
  };
  const awaitingCallback = async (changes: Parameters<typeof anIntake>[0] = {}, result: object = {}) => {
    const ticketNo = await handling(changes);
    await answer(ticketNo, result);
    return ticketNo;
  };
  return { accepted, dispatch, dispatched, handling, answer, awaitingCallback };
};

/** The latest clock of a name. */
export const clockOf = (ticket: TicketView, name: string) => {
  const found = ticket.clocks.findLast((clock) => clock.name === name);
  if (!found) throw new Error(`no clock ${name}`);
  return found;
};
