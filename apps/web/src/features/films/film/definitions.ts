/** Whoever saw a film at least once: its audience, as the film's figures count it. */
export function audienceOf(film: string) {
  return { version: 1, where: { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [film] } } } as const;
}

/** Whoever visited in the last 12 months and has not seen it. */
export function othersThan(film: string) {
  const visited = { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' } } as const;
  return { version: 1, where: { kind: 'all', of: [visited, { kind: 'not', of: audienceOf(film).where }] } } as const;
}

/** Whoever saw at least so many of some films. */
export function sawSomeOf(films: readonly string[], atLeast: number) {
  const where = { kind: 'visit', field: 'film', op: 'in', value: films } as const;
  return { version: 1, where: { kind: 'visits', where, measure: 'films', op: 'atLeast', value: atLeast } } as const;
}
