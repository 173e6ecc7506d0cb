import { keepKnowledge as keep, searchKnowledge } from '@hotline/shared/contracts/rest/knowledge';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { findKnowledge } from '../../knowledge/find-knowledge.ts';
import { keepKnowledge } from '../../knowledge/keep-knowledge.ts';
import { keeperRoles, presentKnowledge } from '../../knowledge/present-knowledge.ts';
import { anyRole, signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

/** 知识库. */
export function knowledgeRoutes(router: Router, context: Context): void {
  serve(router, searchKnowledge, signedIn, ({ query, person }) =>
    findKnowledge(context, query).map((entry) => presentKnowledge(context, entry, person)),
  );
  serve(router, keep, anyRole(...keeperRoles), async ({ params, body, person, request }) => {
    const who = { person, address: request.ip ?? '' };
    return presentKnowledge(context, await keepKnowledge(context, params.knowledgeId, body, who), person);
  });
}
