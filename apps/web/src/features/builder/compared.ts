/** A version by its number, or what is not saved. */
export type ComparedSide = number | 'draft';

/** Two versions that are compared, the earlier question first. */
export interface Compared {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
}

/** As an address says it: "2..5", "2..draft". */
export function comparedText({ from, to }: Compared): string {
  return `${from}..${to}`;
}

/** Reads what an address says; null where it names no two versions. */
export function comparedIn(text: string | null): Compared | null {
  const [from, to, ...more] = (text ?? '').split('..').map(sideIn);
  return from === undefined || from === null || to === undefined || to === null || more.length > 0 ? null : { from, to };
}

function sideIn(text: string): ComparedSide | null {
  if (text === 'draft') return text;
  return isVersion(text) ? Number(text) : null;
}

/** The number of a version, as an address says it. */
export function isVersion(text: string | null): boolean {
  return text !== null && /^[1-9]\d{0,8}$/.test(text);
}
