import type { showPublicReference } from '@hotline/shared/contracts/rest/public';
import type { z } from 'zod';

export type PublicReference = z.output<(typeof showPublicReference)['response']>;
