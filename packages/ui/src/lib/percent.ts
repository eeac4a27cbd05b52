const one = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const two = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 41.666 → "41.7%"; 0.241 → "0.24%", for under 1 a single decimal would be too coarse; nothing is "0.0%". */
export const percent = (value: number): string => `${(value !== 0 && Math.abs(value) < 1 ? two : one).format(value)}%`;
