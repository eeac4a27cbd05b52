/** Classes of product.md by recorded visits in the 12 months, most frequent first; below the last are the lapsed. */
export const frequencyClasses = [
  { key: 'frequent', atLeast: 12 },
  { key: 'occasional', atLeast: 2 },
  { key: 'infrequent', atLeast: 1 },
] as const;
export const lapsed = 'lapsed';

export const frequencyCells = [...frequencyClasses.map(({ key }) => [key]), [lapsed]];
