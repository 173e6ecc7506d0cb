import type { Refusal, RefusalCode } from '@hotline/shared/domain/ticket/decision';
import { refusalSentence } from '@hotline/shared/words/zh-CN';
import { ProblemError } from '../http/problem.ts';

const forbidden: readonly RefusalCode[] = [
  'role-forbidden',
  'out-of-scope',
  'recusal-actor',
  'own-act',
  'level-forbidden',
  'issuer-only',
];
const conflicting: readonly RefusalCode[] = [
  'status-forbids',
  'already-open',
  'already-received',
  'already-done',
  'already-rated',
  'already-asked',
  'already-fired',
  'parent-closed',
];

/** The domain's refusal as an answer: 403 who, 404 what, 409 when, 422 how. */
export function refusalProblem(refusal: Refusal): ProblemError {
  const { code, ...details } = refusal;
  const detail = Object.keys(details).length > 0 ? JSON.stringify(details) : undefined;
  return new ProblemError(statusOf(code), code, refusalSentence(refusal), { detail });
}

function statusOf(code: RefusalCode): number {
  if (code === 'ticket-unknown') return 404;
  if (forbidden.includes(code)) return 403;
  return conflicting.includes(code) ? 409 : 422;
}
