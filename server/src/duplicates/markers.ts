import { GRAM_BITS, ascending, gramOf } from './grams.ts';

/**
 * Small marks that tell two places apart although the words are the same. Two texts that both have marks of a class
 * agree in it or contradict each other.
 */
export const markerClasses = ['city', 'district', 'town', 'door', 'building', 'phase', 'line'] as const;
export type MarkerClass = (typeof markerClasses)[number];

const NUMBER = '(\\d{1,5}|[一二三四五六七八九十]{1,3})';
const PATTERNS: Record<MarkerClass, RegExp> = {
  city: /(?<![a-z0-9])([a-z])市|(\p{Script=Han}{2})市(?!民|场|政|区|长|委|里)/gu,
  district:
    /(?<![a-z0-9])([a-z]\d{1,2})(?:区|县|市)|(\p{Script=Han}{2})(?<!小|社|园|片|辖|景|校|地|库|厂|街|城|山|市)(?:区|县)(?!域|委|政府|长)/gu,
  town: /(\p{Script=Han}{2})(?<!城|乡|集|全|本)(?:镇|乡|街道)/gu,
  door: new RegExp(`(?<![月\\d])${NUMBER}号(?!线|楼|栋|文|令)`, 'gu'),
  building: new RegExp(`(?<!\\d)${NUMBER}(?:栋|幢|号楼|座)`, 'gu'),
  phase: new RegExp(`(?<![\\d长短学周定日近到延])${NUMBER}期(?!间|望|待|限)`, 'gu'),
  line: new RegExp(`(?<!\\d)${NUMBER}(?:路(?!口)|号线)`, 'gu'),
};

/** Marks of a text: class and hash in one number, ascending, so that a class lies together. */
export function markersOf(text: string): Uint32Array {
  const marks = new Set<number>();
  markerClasses.forEach((name, index) => {
    for (const found of text.matchAll(PATTERNS[name])) {
      marks.add(index * 2 ** GRAM_BITS + gramOf(arabic(found[1] ?? found[2]!)));
    }
  });
  return ascending(marks);
}

const DIGITS = '零一二三四五六七八九';

/** 三 and 3, 十二 and 12 are one number. */
function arabic(text: string): string {
  if (!/^[一二三四五六七八九十]+$/u.test(text)) return text;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (part: string | undefined, missing: number) =>
    part ? Math.max(DIGITS.indexOf(part), Number(part) || 0) : missing;
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}

/** Per class: 1 agreed, -1 contradicted, 0 said by at most one of the two. */
export function compareMarkers(a: Uint32Array, b: Uint32Array): Record<MarkerClass, number> {
  const result = {} as Record<MarkerClass, number>;
  markerClasses.forEach((name, index) => {
    const [ofA, ofB] = [ofClass(a, index), ofClass(b, index)];
    if (ofA.length === 0 || ofB.length === 0) result[name] = 0;
    else result[name] = ofA.some((mark) => ofB.includes(mark)) ? 1 : -1;
  });
  return result;
}

function ofClass(marks: Uint32Array, index: number): Uint32Array {
  return marks.filter((mark) => mark >>> GRAM_BITS === index);
}
