const one = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 41.666 → "41.7%". */
export const percent = (value: number): string => `${one.format(value)}%`;
