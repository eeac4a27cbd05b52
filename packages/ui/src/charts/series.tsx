/** What tells up to five series apart: a hue, and a letter for whoever sees none. The fifth is grey. */
export const series = [
  { letter: 'A', fill: 'fill-c1', back: 'bg-c1' },
  { letter: 'B', fill: 'fill-c2', back: 'bg-c2' },
  { letter: 'C', fill: 'fill-c3', back: 'bg-c3' },
  { letter: 'D', fill: 'fill-c4', back: 'bg-c4' },
  { letter: 'E', fill: 'fill-cg', back: 'bg-cg' },
] as const;

/** The mark of a series: its hue and its letter. */
export function SeriesMark({ at }: { readonly at: number }) {
  const one = series[at];
  if (one === undefined) return null;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-small">
      <span aria-hidden="true" className={`graphic size-2.5 shrink-0 rounded-[2px] ${one.back}`} />
      {one.letter}
    </span>
  );
}
