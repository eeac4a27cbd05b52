/** The share of men among the drawn moviegoers, and the share of these who are recorded as men. */
export const MEN = 0.48;
const RECORDED_AS_MALE = 0.965;

/** How much men must prefer a film (women: 2 minus this) so that its recorded male share is `share`, if nothing else differs. */
export function menFor(share: number): number {
  const men = Math.min(share / RECORDED_AS_MALE, 0.98);
  const odds = (men / (1 - men)) * ((1 - MEN) / MEN);
  return (2 * odds) / (1 + odds);
}
