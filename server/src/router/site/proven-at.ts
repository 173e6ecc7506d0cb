import type { SiteFigures } from '../../store/models/router-model.ts';

/** The least score that proved at least this precise; `null` where none did. */
export function provenAt({ proven }: SiteFigures, precision: number): number | null {
  const enough = proven.filter((one) => one.precision >= precision).map(({ at }) => at?.threshold ?? null);
  return enough.find((threshold) => threshold !== null) ?? null;
}
