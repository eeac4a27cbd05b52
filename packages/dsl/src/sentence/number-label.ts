/** A number as a sentence says it: thousands apart, a true minus sign. */
export function numberLabel(amount: number): string {
  const grouped = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${grouped}`;
}

/** The noun for so many: "1 visit", "2 visits". */
export function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
