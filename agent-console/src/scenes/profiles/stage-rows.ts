import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { ticketTypes } from '@hotline/shared/domain/sla/vocabulary';

type Type = (typeof ticketTypes)[number];
type Stage = NonNullable<ProfileData['statutoryStages'][Type]>[number];

/** A statutory stage with the type of matter that it belongs to. */
export interface StageRow extends Stage {
  type: Type;
}

export const stageRows = ({ statutoryStages }: ProfileData): StageRow[] =>
  ticketTypes.flatMap((type) => (statutoryStages[type] ?? []).map((stage) => ({ type, ...stage })));

/** The profile with these stages; a type without one is not staged. */
export function withStages(profile: ProfileData, rows: readonly StageRow[]): ProfileData {
  const statutoryStages: ProfileData['statutoryStages'] = {};
  for (const { type, ...stage } of rows) (statutoryStages[type] ??= []).push(stage);
  return { ...profile, statutoryStages };
}
