import { z } from 'zod';
import { route } from './route.ts';

/** Sheets of rules of which every version is kept. */
export const policyKinds = ['supervision-policy', 'notice-policy', 'score-policy'] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const policyVersion = z.object({
  version: z.number().int(),
  at: z.number().int(),
  by: z.string(),
  reason: z.string(),
});
export type PolicyVersion = z.infer<typeof policyVersion>;

export const listPolicyVersions = route({
  method: 'GET',
  path: '/policies/:kind/versions',
  summary:
    'Who made which version of a sheet of rules when and why, the newest first; what ships is not among them',
  params: z.object({ kind: z.enum(policyKinds) }),
  response: z.array(policyVersion),
});
