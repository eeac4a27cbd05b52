const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date as a sentence says it: "18 Nov 2026". */
export function dayLabel(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
