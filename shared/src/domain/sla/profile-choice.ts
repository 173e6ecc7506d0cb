import type { CitizenKind, Source } from '../ticket/vocabulary.ts';

/** Which profile a matter is accepted under; `null` = whatever it is. The first that fits decides. */
export interface ProfileChoice {
  source: Source | null;
  citizenKind: CitizenKind | null;
  /** A category of any level. */
  category: string | null;
  profileId: string;
}

export interface ChoiceMatter {
  source: Source;
  citizen: { kind: CitizenKind };
  matter: { category: readonly string[] };
}

/** Sources with clocks of their own, until a site sets others. */
export const shippedChoices: readonly ProfileChoice[] = [
  { source: 'instruction', citizenKind: null, category: null, profileId: 'focus' },
  { source: 'media', citizenKind: null, category: null, profileId: 'focus' },
  { source: 'proposal', citizenKind: null, category: null, profileId: 'proposal' },
];

/** @returns the id of the profile; `default` where no choice fits. */
export function chosenProfile(
  choices: readonly ProfileChoice[],
  { source, citizen, matter }: ChoiceMatter,
): string {
  const fits = (choice: ProfileChoice) =>
    (choice.source === null || choice.source === source) &&
    (choice.citizenKind === null || choice.citizenKind === citizen.kind) &&
    (choice.category === null || matter.category.includes(choice.category));
  return choices.find(fits)?.profileId ?? 'default';
}
