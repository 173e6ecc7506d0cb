import type { TicketText } from './ticket-text.ts';
import { TicketIndex } from './ticket-index.ts';
import { supportedScores } from './supported-scores.ts';
import type { FirstLook, Pair } from './supported-scores.ts';

/** Weaker pairs neither stand nor support others. */
const LOOKUP = { threshold: 0.05, limit: 80, candidates: 80 };

/**
 * All pairs of the same matter, each once with a < b, the likeliest first. The order of the tickets does not matter.
 * A whole file knows more than one lookup: two messages that resemble the same others support each other.
 */
export function findPairs(tickets: readonly TicketText[], threshold: number): Pair[] {
  const index = new TicketIndex();
  const sorted = tickets.toSorted((a, b) => compare(a.id, b.id));
  for (const ticket of sorted) index.add(ticket);
  const pairs = new Map<string, FirstLook>();
  for (const { id, ...ticket } of sorted) {
    for (const match of index.lookup({ id, ...ticket }, LOOKUP)) {
      const [a, b] = id < match.id ? [id, match.id] : [match.id, id];
      pairs.set(`${a}\n${b}`, { a, b, score: match.score, matter: match.matter });
    }
  }
  return supportedScores([...pairs.values()])
    .filter(({ score }) => score >= threshold)
    .sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
