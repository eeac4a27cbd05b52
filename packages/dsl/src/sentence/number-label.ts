/** A number as text, with thousands separators and a real minus sign. */
export function numberLabel(amount: number): string {
  const grouped = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${grouped}`;
}

/** A count with its noun: "1 visit", "2 visits". */
export function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
