interface Listed {
  readonly id: string;
  readonly usedBy: { readonly ids: readonly string[] };
}

/** The segments that may be used in `own`: not itself, and none that uses it, directly or through others, for that would be a circle. */
export function withoutCircles<Segment extends Listed>(segments: readonly Segment[], own: string | null): readonly Segment[] {
  if (own === null) return segments;
  const users = new Map(segments.map(({ id, usedBy }) => [id, usedBy.ids]));
  const circular = new Set<string>();
  for (let next = [own]; next.length > 0; ) {
    for (const id of next) circular.add(id);
    next = next.flatMap((id) => users.get(id) ?? []).filter((id) => !circular.has(id));
  }
  return segments.filter(({ id }) => !circular.has(id));
}
