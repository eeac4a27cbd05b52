export interface SplitBarProps {
  /** In percent of the track: what is taken, and behind it what is held out. */
  readonly taken: number;
  readonly held: number;
  /** Not decided yet: an outline as long as both. */
  readonly open?: boolean;
}

/** What a whole is split into, beside others on the same scale. Decorative: the figures stand beside it. */
export function SplitBar({ taken, held, open = false }: SplitBarProps) {
  const both = `${Math.min(100, taken + held)}%`;
  return (
    <span aria-hidden="true" className="graphic relative block h-2.5 w-full min-w-24">
      {open ? (
        <span className="absolute inset-y-0 left-0 rounded-[1px] border border-ink-3 border-dashed" style={{ width: both }} />
      ) : (
        <>
          <span className="hatched absolute inset-y-0 left-0" style={{ width: both }} />
          <span className="absolute inset-y-0 left-0 rounded-[1px] bg-c1" style={{ width: `${Math.min(100, taken)}%` }} />
        </>
      )}
    </span>
  );
}
