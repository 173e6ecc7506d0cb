import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';

/** What the panels beside the form follow. */
export interface Typing {
  type: TicketType;
  text: string;
  divisionCode: string;
}

export const noTyping: Typing = { type: 'request', text: '', divisionCode: '' };
