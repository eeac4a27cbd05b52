/** A cell by RFC 4180, quoted only if necessary. */
export function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A row with its line end. */
export function row(values: readonly (string | null)[]): string {
  return `${values.map((value) => cell(value ?? '')).join(',')}\r\n`;
}

const small = Array.from({ length: 20_000 }, (_, minor) => moneyText(minor));

/** Writes minor units as major units with two decimals: 1250 is `12.50`. */
export function money(minor: number): string {
  return small[minor] ?? moneyText(minor);
}

function moneyText(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}
