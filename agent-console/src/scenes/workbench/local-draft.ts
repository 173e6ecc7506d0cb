const prefix = 'draft:';

/** A sheet of a call is found by the call, others by their draft. */
export const copyKey = (callId: string | null, draftId: string | null): string => callId ?? draftId ?? 'new';

/**
 * The browser's own copy of a draft, for the seconds in which the server cannot be reached.
 * It lies in sessionStorage (personal data: gone with the tab) and is cleared after acceptance and sign-out.
 */
export const keepLocalDraft = (
  key: string,
  whose: Pick<LocalDraft, 'callId' | 'personId'>,
  form: unknown,
): void => {
  sessionStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), ...whose, form }));
};

export interface LocalDraft {
  /** When it was made, epoch milliseconds. */
  at: number;
  callId: string | null;
  /** Who wrote it: another one may sign in at the same page. */
  personId: string;
  form: unknown;
}

/** The copy, or `null`. */
export const localDraft = (key: string): LocalDraft | null => {
  const text = sessionStorage.getItem(prefix + key);
  return text === null ? null : (JSON.parse(text) as LocalDraft);
};

/** Longer than a sign-in is renewed or a server is away; what is older belongs to a sheet that went elsewhere. */
const orphanMs = 30 * 60_000;

/** His newest sheet of a call of which the server has nothing, as its first words could not be saved any more. */
export const orphanDraft = (
  personId: string,
  known: ReadonlySet<string | null>,
  now = Date.now(),
): LocalDraft | null => {
  const copies = Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => localDraft(key.slice(prefix.length)) ?? []);
  const [newest] = copies
    .filter((one) => one.personId === personId && one.callId !== null && !known.has(one.callId))
    .filter(({ at }) => now - at < orphanMs)
    .toSorted((a, b) => b.at - a.at);
  return newest ?? null;
};

export const clearLocalDraft = (key: string): void => sessionStorage.removeItem(prefix + key);

export const clearLocalDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};

const owner = 'draft-owner';

/** Copies left by another person who used this tab are not shown to the next. */
export const claimLocalDrafts = (personId: string): void => {
  if (sessionStorage.getItem(owner) !== personId) clearLocalDrafts();
  sessionStorage.setItem(owner, personId);
};
