/** Longer texts repeat themselves; what is beyond is not read. */
const TITLE_LENGTH = 120;
const BODY_LENGTH = 600;

/** Full-width forms become half-width and capitals small, so that Ａ3区 and a3区 are one. */
export function normalise(text: string, length: number): string {
  return text
    .slice(0, length * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}

/** A title and a body to compare. A missing title is the body's first sentence. */
export function normalisedParts(title: string, body: string): { title: string; body: string } {
  const text = normalise(body, BODY_LENGTH);
  const head = normalise(title, TITLE_LENGTH);
  if (/[\p{L}\p{N}]/u.test(head)) return { title: head, body: text };
  return { title: /[\p{L}\p{N}][^。！？!?\n]{0,39}/u.exec(text)?.[0] ?? '', body: text };
}

/** Stretches without punctuation. */
export function runsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The stretches of a text, each as its units: a Chinese character, or a whole Latin word or number. */
export function unitsOf(text: string): string[][] {
  return runsOf(text).map((run) => (/[a-z0-9]/.test(run) ? (run.match(/[a-z0-9]+|./gu) ?? []) : [...run]));
}
