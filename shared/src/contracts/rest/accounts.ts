import { z } from 'zod';
import { roles } from '../../domain/ticket/vocabulary.ts';
import { route } from './route.ts';

/** Roles that an account may have; the others act without one. */
export const accountRoles = roles.filter((role) => role !== 'machine' && role !== 'citizen');

export type AccountRole = (typeof accountRoles)[number];

const name = z.string().trim().min(1).max(40);
const reason = z.string().trim().min(1).max(200);
const given = z.array(z.enum(accountRoles)).min(1).max(accountRoles.length);
const bodyId = z.string().min(1).max(60).nullable();
const login = z.object({ login: z.string().min(1).max(40) });

/** Somebody who signs in, as the administrator sees him. */
export const account = z.object({
  login: z.string(),
  name: z.string(),
  staffNo: z.string(),
  roles: z.array(z.enum(roles)),
  bodyId: z.string().nullable(),
  active: z.boolean(),
  /** He has not yet replaced the password that he was given. */
  mustChangePassword: z.boolean(),
});
export type Account = z.infer<typeof account>;

/** Told once, in this answer alone; its person replaces it at the first sign-in. */
const initialPassword = z.string();

export const listAccounts = route({
  method: 'GET',
  path: '/accounts',
  summary: 'All accounts, the closed ones too',
  response: z.array(account),
});
export const createAccount = route({
  method: 'POST',
  path: '/accounts',
  summary: 'Makes an account with a password made here',
  body: z.object({
    login: z.string().regex(/^[a-zA-Z][a-zA-Z0-9._-]{1,39}$/u),
    name,
    roles: given,
    bodyId,
    staffNo: z
      .string()
      .regex(/^\d{1,10}$/u)
      .nullable(),
    reason,
  }),
  response: z.object({ account, initialPassword }),
  status: 201,
});
export const changeAccount = route({
  method: 'PUT',
  path: '/accounts/:login',
  summary: 'Another name, other roles, another body; other rights begin with a new sign-in',
  params: login,
  body: z.object({ name, roles: given, bodyId, reason }),
  response: account,
});
export const switchAccount = route({
  method: 'PUT',
  path: '/accounts/:login/active',
  summary: 'Closes an account, whose sessions end at once, or opens it again',
  params: login,
  body: z.object({ active: z.boolean(), reason }),
  response: account,
});
export const resetAccountPassword = route({
  method: 'POST',
  path: '/accounts/:login/password',
  summary: 'Another password made here; sessions that began with the old one end at once',
  params: login,
  body: z.object({ reason }),
  response: z.object({ initialPassword }),
});
