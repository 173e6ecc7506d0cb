import { useState } from 'react';

export interface RuleDraft<T> {
  draft: T;
  isEdited: boolean;
  change: (draft: T) => void;
  discard: () => void;
}

/** A rule being edited. @param onChange makes what was previewed of the draft before stale. */
export const useRuleDraft = <T>(current: T, onChange: () => void): RuleDraft<T> => {
  const [draft, setDraft] = useState(current);
  const change = (next: T): void => {
    setDraft(next);
    onChange();
  };
  return { draft, isEdited: draft !== current, change, discard: () => change(current) };
};
