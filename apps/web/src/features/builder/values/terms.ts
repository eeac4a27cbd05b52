/** Explanations of the words beside a row. */
export const terms = {
  own: 'On its own: moviegoers in scope for whom this row alone is true, whatever the other rows say.',
  inGroup:
    'Keeps, drops: of those left by the rows above it, how many stay or go.\nCovers, adds: of a group in which any row is enough, how many meet the first row, and how many only this one.',
  keeps: 'Keeps: of those left by the rows above it, this many percent stay.',
  drops: 'Drops: of those left by the rows above it, this many percent go.',
  covers: 'Covers: this many percent of the whole group meet this row, the first of it.',
  adds: 'Adds: this many percent of the whole group meet this row and none of the rows above it.',
  few: 'Too few moviegoers match this on its own. It would bring single people in or take them out, so it is counted as if nobody matched.',
  nearlyAll: 'All but a few moviegoers match this. It would take single people out, so it is counted as if everyone matched.',
} as const;
