/** Men among the drawn moviegoers, and the part of them whose gender is on record as such. */
export const MEN = 0.48;
const RECORDED_AS_MALE = 0.965;

/** Men's affinity (women's is 2 less it) that leads to a recorded male share of a film's audience, all else even. */
export function menFor(share: number): number {
  const men = Math.min(share / RECORDED_AS_MALE, 0.98);
  const odds = (men / (1 - men)) * ((1 - MEN) / MEN);
  return (2 * odds) / (1 + odds);
}
