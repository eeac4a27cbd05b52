/**
 * Orders two texts by Unicode code point, which is also the order of their UTF-8 bytes and so the order of the databases. Plain `<` orders by
 * UTF-16 unit and would put U+10000 and above before U+E000–U+FFFF.
 *
 * @returns below 0 when `a` comes first, above 0 when `b` does, 0 when they are equal.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
