/** A small line of numbers from nothing to the largest of them. Gaps where they may not be shown. Decorative: what it says stands in words beside it. */
export function Spark({ values, label }: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const [width, height] = [112, 24];
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const step = width / Math.max(1, values.length);
  return (
    <svg width={width} height={height} role="img" aria-label={label} className="graphic inline-block">
      {values.map((value, place) => {
        const size = value === null ? 0 : Math.max(1, ((height - 1) * value) / most);
        const x = place * step;
        return value !== null && <rect key={x} x={x} width={step * 0.75} y={height - size} height={size} className="fill-c1" />;
      })}
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="stroke-line-control" />
    </svg>
  );
}
