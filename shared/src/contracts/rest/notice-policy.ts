import { z } from 'zod';
import { textedCards } from '../../domain/notices/notice-policy.ts';
import { route } from './route.ts';

const count = z.number().int();
/** Milliseconds. */
const span = count.min(0).max(86_400_000);

/** 提醒规则; `version` is the one that it was edited from. */
export const noticePolicyView = z.object({
  version: count,
  digests: z.object({ times: z.array(z.string().max(5)).max(24).readonly(), staleAfterMs: span }),
  cards: z.object({
    stages: z.array(z.enum(textedCards)).max(textedCards.length).readonly(),
    mostAnHour: count,
  }),
  summons: z.object({
    callAfterMs: z.object({ urgent: span, critical: span }),
    rounds: count,
    restMs: span,
    lostAfterMs: span,
    againMs: span,
    messages: count,
  }),
});

export const showNoticePolicy = route({
  method: 'GET',
  path: '/notice-policy',
  summary: '提醒规则 in force: times of digests, cards told by SMS, how somebody on duty is fetched',
  response: noticePolicyView,
});

export const applyNoticePolicy = route({
  method: 'POST',
  path: '/notice-policy',
  summary: 'A new version of the 提醒规则; earlier ones stay',
  body: z.object({ policy: noticePolicyView, reason: z.string().trim().min(1).max(500) }),
  response: noticePolicyView,
});
