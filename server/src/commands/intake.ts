import type { acceptTicket } from '@hotline/shared/contracts/rest/tickets';
import type { z } from 'zod';

/** A matter as its form is handed in. */
export type Intake = Omit<z.output<NonNullable<typeof acceptTicket.body>>, 'draftId'>;
