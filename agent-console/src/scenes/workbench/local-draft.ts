const prefix = 'draft:';

/** A sheet of a call is found by the call, others by their draft. */
export const copyKey = (callId: string | null, draftId: string | null): string => callId ?? draftId ?? 'new';

/**
 * The browser's own copy of a draft, for the seconds in which the server cannot be reached.
 * It lies in sessionStorage (personal data: gone with the tab) and is cleared after acceptance and sign-out.
 */
export const keepLocalDraft = (key: string, form: unknown): void => {
  sessionStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), form }));
};

/** The copy and when it was made, or `null`. */
export const localDraft = (key: string): { at: number; form: unknown } | null => {
  const text = sessionStorage.getItem(prefix + key);
  return text === null ? null : (JSON.parse(text) as { at: number; form: unknown });
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
