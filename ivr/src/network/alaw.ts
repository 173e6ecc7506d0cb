/** A-law of ITU-T G.711 to 16-bit linear. */
function decode(code: number): number {
  const bits = code ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = ((bits & 15) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return bits & 0x80 ? magnitude : -magnitude;
}

const table = Int16Array.from({ length: 256 }, (_, code) => decode(code));

export const decodeAlaw = (codes: Buffer): Int16Array => Int16Array.from(codes, (code) => table[code] ?? 0);
