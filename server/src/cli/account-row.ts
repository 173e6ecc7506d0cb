import { z } from 'zod';
import type { PersonRecord } from '../store/directory.ts';

/** An account as the command line shows it. */
export const accountRow = z.object({
  login: z.string(),
  name: z.string(),
  staffNo: z.string().describe('工号'),
  roles: z.array(z.string()),
  bodyId: z.string().nullable(),
  active: z.boolean(),
});

export const rowOf = ({
  username,
  name,
  staffNo,
  roles,
  bodyId,
  active,
}: PersonRecord): z.infer<typeof accountRow> => ({ login: username, name, staffNo, roles, bodyId, active });
