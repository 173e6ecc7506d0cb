import type { CatalogueFindingRow } from '@hotline/shared/contracts/rest/catalogue';
import type { Catalogue } from '@hotline/shared/domain/routing/catalogue';
import { catalogueErrors, checkCatalogue } from '@hotline/shared/domain/routing/check-catalogue';
import type { CatalogueFinding, CatalogueSite } from '@hotline/shared/domain/routing/check-catalogue';
import type { Context } from '../context.ts';
import type { RowProblem } from '../files/row-problem.ts';

type Room = Pick<Context, 'directory' | 'rules'>;

/**
 * Everything to be said of a catalogue of this site at an instant, errors first.
 * @param rows where its entries stood in a file.
 */
export function checkSiteCatalogue(
  room: Room,
  catalogue: Catalogue,
  at: number,
  rows: ReadonlyMap<string, Pick<RowProblem, 'row' | 'sheet'>> = new Map(),
): CatalogueFindingRow[] {
  const { directory } = room;
  const nameOf = (bodyId: string) => directory.body(bodyId)?.name ?? bodyId;
  return checkCatalogue(catalogue, siteOf(room, catalogue, at))
    .map((finding): CatalogueFindingRow => {
      const entry = 'entry' in finding ? finding.entry : null;
      const where = entry === null ? undefined : rows.get(entry);
      return {
        severity: catalogueErrors.includes(finding.code) ? 'error' : 'warning',
        code: finding.code,
        row: where?.row ?? null,
        column: null,
        ...(where?.sheet === undefined ? {} : { sheet: where.sheet }),
        entry,
        value: valueOf(finding, nameOf, room),
      };
    })
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

function siteOf({ directory, rules }: Room, { entries }: Catalogue, at: number): CatalogueSite {
  const divisions = directory.divisions();
  const above = new Set(divisions.map(({ parent }) => parent));
  return {
    bodies: new Map([...directory.bodies()].filter(([, { active }]) => active)),
    places: divisions.filter(({ _id }) => !above.has(_id)).map(({ _id }) => _id),
    categories: categoriesOf(entries, rules.categories()),
    profiles: rules.profiles().map(({ id }) => id),
    at,
  };
}

/** Matters of three levels that entries or forms name, each once. */
export const categoriesOf = (
  entries: Catalogue['entries'],
  known: readonly (readonly string[])[],
): (readonly string[])[] => {
  const named = entries.map(({ category }) => category).filter(({ length }) => length === 3);
  return [...new Map([...known, ...named].map((category) => [category.join('/'), category])).values()];
};

function valueOf(finding: CatalogueFinding, nameOf: (bodyId: string) => string, { directory }: Room): string {
  switch (finding.code) {
    case 'body-unknown':
    case 'recusal-nowhere':
      return nameOf(finding.bodyId);
    case 'conflict':
    case 'tie':
      return finding.other;
    case 'example-failed': {
      const got = finding.got === null ? '无' : nameOf(finding.got);
      return `第 ${finding.example + 1} 例：应为 ${nameOf(finding.expected)}，实为 ${got}`;
    }
    case 'gap': {
      const names = new Map(directory.divisions().map(({ _id, name }) => [_id, name]));
      return `${finding.category.join('/')}：${finding.places.map((code) => names.get(code) ?? code).join('、')}`;
    }
    default:
      return 'value' in finding ? finding.value : '';
  }
}
