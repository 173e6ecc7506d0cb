import type { suggestDispatch as suggestRoute } from '@hotline/shared/contracts/rest/tickets';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { lookUp } from '@hotline/shared/domain/routing/look-up';
import { weighSuggestions } from '@hotline/shared/domain/routing/weigh';
import type { Weighed } from '@hotline/shared/domain/routing/weigh';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import { catalogueInForce } from '../catalogue/versions.ts';
import type { Context } from '../context.ts';
import { presentWhy } from '../presenters/routing-reason.ts';
import { opinionOf } from '../router/site/site-router.ts';
import type { LoadedModel } from '../router/site/loaded-model.ts';
import { bodyLoads } from './disputes/body-loads.ts';
import { similarClosed } from './similar-closed.ts';

export type Suggestion = z.output<typeof suggestRoute.response>[number];

const MOST = 3;
/** Below this a suggestion is a guess that only distracts. */
const LEAST = 0.02;

/** What a matter is judged by: as things stand now, or as they stood on another day. */
export interface Grounds {
  catalogue: Catalogue;
  model: LoadedModel | null;
  /** Epoch milliseconds. */
  at: number;
}

export const groundsNow = ({ rules, ports, clock }: Context): Grounds => ({
  catalogue: catalogueInForce({ rules }, clock.now()),
  model: ports.router.loaded(),
  at: clock.now(),
});

/** 派单目录 and model weighed together; only active bodies that may take the matter, best first. */
export function weighedFor(
  context: Context,
  matter: Matter,
  { catalogue, model, at }: Grounds,
): { choices: Weighed[]; words: string[] } {
  const { directory } = context;
  const rules = lookUp(catalogue, directory.bodies(), matter, at).filter(
    ({ leadBodyId }) => directory.body(leadBodyId)?.active,
  );
  const { learned, words } = model ? opinionOf(context, model, matter) : { learned: [], words: [] };
  return { choices: weighSuggestions(rules, learned, model?.past), words };
}

/** The chosen body and the next two, each with its reasons. */
export async function suggestDispatch(context: Context, ticket: Ticket): Promise<Suggestion[]> {
  const { choices, words } = weighedFor(context, ticket.matter, groundsNow(context));
  const told = choices.filter(({ rule, score }) => rule !== null || score >= LEAST).slice(0, MOST);
  const bodyIds = told.map(({ bodyId }) => bodyId);
  const [similar, loads] = await Promise.all([
    similarClosed(context, ticket, bodyIds),
    bodyLoads(context, bodyIds),
  ]);
  return told.map((choice) => ({
    bodyId: choice.bodyId,
    bodyName: context.directory.body(choice.bodyId)?.name ?? choice.bodyId,
    coBodyIds: [...(choice.rule?.coBodyIds ?? [])],
    clause: choice.rule?.clause ?? '',
    why: presentWhy(choice, words, context.directory),
    score: choice.score,
    by: choice.by,
    similar: similar.get(choice.bodyId) ?? [],
    load: loads.get(choice.bodyId)!,
  }));
}
