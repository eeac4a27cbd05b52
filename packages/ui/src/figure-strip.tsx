interface StripFigure {
  readonly label: string;
  readonly value: string;
  /** What it is of, or how it stands. */
  readonly note: string;
}

/** The few figures at the head of a page, side by side. */
export function FigureStrip({ figures }: { readonly figures: readonly StripFigure[] }) {
  return (
    <dl className="grid auto-cols-fr grid-flow-col border-line border-y max-tablet:grid-flow-row max-tablet:grid-cols-2">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="border-line border-l px-(--pad) py-3 first:border-l-0 max-tablet:odd:border-l-0">
          <dt className="text-ink-2 text-small">{label}</dt>
          <dd className="font-semibold text-title tracking-[-0.015em]">{value}</dd>
          <dd className="text-ink-3 text-small">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
