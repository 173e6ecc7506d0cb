/** What may be sent, known by its first bytes and never by its name. */
export const sentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type SentType = (typeof sentTypes)[number];

const signatures: readonly [type: SentType, at: number, bytes: readonly number[]][] = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
const RIFF = [0x52, 0x49, 0x46, 0x46];

/**
 * The type by the signature of the format: ISO/IEC 10918-1 (JPEG), W3C PNG, RFC 9649 (WebP), ISO 32000-2 (PDF);
 * `null` = none of these.
 */
export function sentTypeOf(bytes: Uint8Array): SentType | null {
  const has = (at: number, wanted: readonly number[]) => wanted.every((byte, n) => bytes[at + n] === byte);
  const found = signatures.find(([, at, wanted]) => has(at, wanted))?.[0] ?? null;
  return found === 'image/webp' && !has(0, RIFF) ? null : found;
}
