import type { suggestDispatch as suggestRoute } from '@hotline/shared/contracts/rest/tickets';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { lookUp } from '@hotline/shared/domain/routing/look-up';
import type { Suggestion as Found, Why } from '@hotline/shared/domain/routing/look-up';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Directory } from '../store/directory.ts';

export type Suggestion = z.output<typeof suggestRoute.response>[number];

/** A learned model beside the catalogue; the best body first. */
export type Suggester = (ticket: Ticket) => Promise<readonly Suggestion[]>;

const MOST = 3;
const nothing: Catalogue = { id: 'none', version: 0, entries: [] };

/** The 派单目录 first, then the model where one is switched on. */
export async function suggestDispatch(context: Context, ticket: Ticket): Promise<Suggestion[]> {
  const { directory, rules, clock, ports } = context;
  const catalogue = (rules.newest('catalogue', 'default') as Catalogue | undefined) ?? nothing;
  const found = lookUp(catalogue, directory.bodies(), ticket.matter, clock.now());
  const learned = (await ports.suggester?.(ticket)) ?? [];
  const all = [...found.map((one, rank) => present(one, rank, directory)), ...learned].filter(
    ({ bodyId }) => directory.body(bodyId)?.active,
  );
  const first = all.filter(
    ({ bodyId }, index) => all.findIndex((other) => other.bodyId === bodyId) === index,
  );
  return first.slice(0, MOST);
}

/** The catalogue is certain of its most specific rule; the more general ones are second thoughts. */
const present = (found: Found, rank: number, directory: Directory): Suggestion => ({
  bodyId: found.leadBodyId,
  bodyName: directory.body(found.leadBodyId)?.name ?? found.leadBodyId,
  coBodyIds: [...found.coBodyIds],
  clause: found.clause,
  why: found.why.map((why) => sayWhy(why, directory)),
  score: 1 / (rank + 1),
  by: 'catalogue',
});

function sayWhy(why: Why, directory: Directory): string {
  switch (why.kind) {
    case 'category':
      return `派单目录：${why.category.join(' / ')}`;
    case 'place':
      return `属地：${directory.divisions().find(({ _id }) => _id === why.divisionPrefix)?.name ?? why.divisionPrefix}`;
    case 'type':
      return '诉求类型相符';
    case 'words':
      return `含“${why.words.join('”“')}”`;
    case 'recusal':
      return `回避：${directory.body(why.bodyId)?.name ?? why.bodyId}`;
    case 'conduct':
      return '涉及作风等问题，交上级或监督单位';
  }
}
