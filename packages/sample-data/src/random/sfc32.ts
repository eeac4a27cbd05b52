/** Returns numbers in [0, 1). */
export type Random = () => number;

/** Chris Doty-Humphrey's sfc32 (PractRand): small, fast, passes BigCrush. The four numbers are its whole state. */
export function sfc32(a: number, b: number, c: number, d: number): Random {
  let [s0, s1, s2, counter] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const sum = (((s0 + s1) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    s0 = s1 ^ (s1 >>> 9);
    s1 = (s2 + (s2 << 3)) | 0;
    s2 = (s2 << 21) | (s2 >>> 11);
    s2 = (s2 + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}

/** A separate generator for every (seed, stream, index), so that what one moviegoer draws does not depend on how much another drew. */
export function randomFor(seed: number, stream: number, index: number): Random {
  const next = sfc32(mix(seed), mix(stream ^ 0x9e3779b9), mix(index ^ 0x85ebca6b), 1);
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** The finaliser of MurmurHash3: every bit of the input affects every bit of the output. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
