/** Most words; there is nothing to fold in them. */
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;

/**
 * One spelling for what means the same to the router: width and case are folded (NFKC), a letter code that stands
 * for a place (`A3区`) becomes `P`, any figure becomes `0`.
 */
export function normalise(text: string): string {
  if (HAN_ONLY.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[a-z]\d*(?=[市区县镇])/g, 'P')
    .replaceAll(/\d+/g, '0');
}
