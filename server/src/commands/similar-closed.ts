import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { by } from '../store/models/ticket-indexes.ts';

export interface Similar {
  ticketNo: string;
  title: string;
}
interface Closed {
  state: Pick<Ticket, 'ticketNo'> & { matter: Pick<Ticket['matter'], 'title' | 'content' | 'category'> };
}

const LOOKED_AT = 200;
const SHOWN = 2;
/** Shared pairs of characters among all of both. */
const ALIKE = 0.12;
const fields = {
  'state.ticketNo': 1,
  'state.matter.title': 1,
  'state.matter.content': 1,
  'state.matter.category': 1,
} as const;

/** For each body the closed tickets that it led and that read like this one, the likest first. */
export async function similarClosed(
  { store }: Pick<Context, 'store'>,
  ticket: Ticket,
  bodyIds: readonly string[],
): Promise<Map<string, Similar[]>> {
  const asked = pairsOf(ticket.matter);
  const found = await Promise.all(
    bodyIds.map(async (bodyId) => {
      const filter = {
        'state.lead.bodyId': bodyId,
        'state.status': { $in: ['closed' as const, 'archived' as const] },
        'state.citizen.isConfidential': { $ne: true },
        'state.matter.type': { $ne: 'report' as const },
      };
      const closed = await store.tickets
        .find(filter, fields)
        .hint(by('state.lead.bodyId_1_state.status_1'))
        .limit(LOOKED_AT)
        .lean<Closed[]>();
      return [bodyId, likest(asked, closed)] as const;
    }),
  );
  return new Map(found);
}

function likest(asked: ReadonlySet<string>, closed: readonly Closed[]): Similar[] {
  return closed
    .map(({ state }) => ({
      ticketNo: state.ticketNo ?? '',
      title: state.matter.title,
      alike: likeness(asked, pairsOf(state.matter)),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
    .map(({ ticketNo, title }) => ({ ticketNo, title }));
}

type Wording = Pick<Ticket['matter'], 'title' | 'content' | 'category'>;

function pairsOf({ title, content, category }: Wording): Set<string> {
  const text = [...category, title, content.slice(0, 500)].join(' ');
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}
