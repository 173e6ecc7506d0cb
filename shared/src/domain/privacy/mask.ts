/** `138****1234`; a landline or short number keeps its end only as far as it stays unknown. */
export function maskPhone(number: string): string {
  if (number.length >= 11) return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
  return number.length >= 7
    ? `${'*'.repeat(number.length - 3)}${number.slice(-3)}`
    : '*'.repeat(number.length);
}

/** The family name alone: `张*`, `欧阳**`. */
export function maskName(name: string): string {
  const letters = [...name];
  const kept = compound.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1;
  if (letters.length <= 1) return '*';
  return letters.slice(0, kept).join('') + '*'.repeat(letters.length - kept);
}

/** Of a place the part down to the street; house, floor and door are hidden. */
export function maskAddress(address: string): string {
  return address.replace(
    /[\d零一二三四五六七八九十百]+\s*(?:号楼|号院|号|单元|栋|幢|层|楼|室|户|组)/gu,
    '**',
  );
}

/** Telephone numbers and citizen identity numbers (GB 11643) inside a text. */
export function maskText(text: string): string {
  return text.replace(IDENTITY, maskIdentity).replace(MOBILE, maskPhone).replace(LANDLINE, '****');
}

const IDENTITY = /(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/gu;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const LANDLINE = /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/gu;

function maskIdentity(number: string): string {
  return `${number.slice(0, 6)}********${number.slice(-4)}`;
}

const compound = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
]);
