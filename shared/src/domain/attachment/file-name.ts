const LONGEST = 100;
/** Of folders, and what no file system or header takes. */
const FOLDERS = /^.*[/\\]/u;
const UNFIT = /[\p{Cc}\p{Cf}"<>|:*?]/gu;

/** The name of a sent file, fit to be shown and kept; the middle of a long one is left out. */
export function fileNameOf(sent: string): string {
  const name = sent.replace(FOLDERS, '').replaceAll(UNFIT, '').trim();
  const characters = Array.from(name);
  if (characters.length <= LONGEST) return name === '' ? '附件' : name;
  return [...characters.slice(0, LONGEST - 11), '…', ...characters.slice(-10)].join('');
}
