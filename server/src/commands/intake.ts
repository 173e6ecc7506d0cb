import type { KeptFile } from '@hotline/shared/domain/attachment/attachment';
import type { acceptTicket } from '@hotline/shared/contracts/rest/tickets';
import type { z } from 'zod';

/** A matter as its form is handed in. */
export type Intake = Omit<z.output<NonNullable<typeof acceptTicket.body>>, 'draftId'> & {
  /** What its sheet came with, and how it is put where a ticket's files lie. */
  files?: readonly StagedForTicket[];
};

export interface StagedForTicket {
  sha256: string;
  /** A copy of its own for this ticket; one that no ticket comes to name is swept away. */
  copyTo: (ticketId: string) => Promise<KeptFile>;
}
