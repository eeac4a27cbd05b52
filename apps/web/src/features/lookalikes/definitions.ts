/** The top percent of the scope by a model. */
export function audienceAt(id: string, top: number) {
  return { version: 1, where: { kind: 'lookalike', id, top } } as const;
}

/** A tier: the top percent up to one, without those up to another. */
export function tierAudience(id: string, from: number, to: number) {
  const upTo = audienceAt(id, to).where;
  if (from === 0) return audienceAt(id, to);
  return { version: 1, where: { kind: 'all', of: [upTo, { kind: 'not', of: audienceAt(id, from).where }] } } as const;
}
