import { z } from 'zod';

/** Number under which another line is dialled: 110, 119, 120, 122, or one of the site's directory. */
export const lineNumber = z.string().regex(/^\d{3,12}$/u);
