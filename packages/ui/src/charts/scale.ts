/** The end of a shared scale: the largest of the percents with a little room, never nothing. */
export function scaleEnd(percents: readonly (number | null)[]): number {
  const largest = Math.max(0, ...percents.map((percent) => percent ?? 0));
  return largest === 0 ? 1 : Math.min(100, largest * 1.04);
}
