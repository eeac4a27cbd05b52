import type { ResultLine } from './result-line.ts';

interface Told {
  readonly all: ResultLine;
  readonly exhibitors: readonly (ResultLine & { readonly name: string | null })[];
  readonly isProvisional: boolean;
  readonly asOf: string;
}

/** A result in words: what is likely, and what cannot be told from nothing. */
export function sentenceOfResult({ all, exhibitors, isProvisional, asOf }: Told): string {
  const effect = effectOf(all);
  const unsure = exhibitors.filter((line) => includesZero(line)).flatMap(({ name }) => name ?? []);
  const alone = unsure.length > 0 && exhibitors.length > 1 ? ` Alone, ${listed(unsure)} cannot be told from no effect.` : '';
  return `${isProvisional ? `Provisional, with data to ${asOf}: ${effect}` : effect.charAt(0).toUpperCase() + effect.slice(1)}${alone}`;
}

function effectOf({ uplift }: ResultLine): string {
  const relative = uplift?.came.relative;
  if (!relative) return 'too few came for an effect to be told.';
  const between = `between ${percent(relative.low)} and ${percent(relative.high)}`;
  if (relative.low <= 0 && relative.high >= 0) return `it cannot be told from no effect: the number of visitors changed by ${between}.`;
  return relative.low > 0 ? `likely more visitors because of it, by ${between}.` : `likely fewer visitors because of it, by ${between}.`;
}

function includesZero({ uplift }: ResultLine): boolean {
  const relative = uplift?.came.relative;
  return relative !== undefined && relative !== null && relative.low <= 0 && relative.high >= 0;
}

/** "+1.2 %" and "−0.4 %". */
function percent(part: number): string {
  const rounded = Math.round(part * 1000) / 10;
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded).toFixed(1)} %`;
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
