const LONGEST = 30;

/** What a matter is called that nobody named: its first sentence. */
export const titleOf = (content: string): string =>
  (content.split(/[，。；！？,;!?\n]/u).find((part) => part.trim().length > 1) ?? content)
    .trim()
    .slice(0, LONGEST);
