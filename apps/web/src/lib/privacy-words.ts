interface Privacy {
  readonly smallest: number;
  readonly roundedTo: number;
  /** The standard deviation of the noise; 0 where there is none. */
  readonly deviation: number;
}

/** What the reader must know of the figures of a page. */
export function privacyWords({ smallest, roundedTo, deviation }: Privacy): string {
  const few = smallest > 1 ? `Fewer than ${smallest} are not shown` : null;
  if (deviation > 0)
    return [
      `Figures carry a little noise and are rounded to ${roundedTo}, so that they say nothing of single people; they need not add up. ≈ marks those where it may be more than a tenth.`,
      ...(few === null ? [] : [`${few}.`]),
    ].join(' ');
  if (roundedTo > 1) return [`Figures are rounded to ${roundedTo} and need not add up.`, ...(few === null ? [] : [`${few}.`])].join(' ');
  return few === null ? 'Figures are exact.' : `${few}; larger figures are exact.`;
}
