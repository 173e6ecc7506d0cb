/** What the search for repeats knows of a ticket. Only its words are needed; the rest sharpens the score. */
export interface TicketText {
  id: string;
  title: string;
  body: string;
  /** Instant of acceptance, milliseconds since 1970. */
  at?: number | undefined;
  /** Whoever sent it: a contact number or an account. */
  caller?: string | undefined;
}
