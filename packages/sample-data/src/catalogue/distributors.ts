/** Invented distributors with their share of the films. The first one is the demo distributor. */
export const distributors: readonly (readonly [name: string, share: number])[] = [
  ['Halden Street Releasing', 14],
  ['Orpheum North', 12],
  ['Bluewater Gate', 11],
  ['Ninth Reel', 10],
  ['Castor & Vale', 9],
  ['Paper Lantern Films', 8],
  ['Meridian Row', 7],
  ['Saltmarsh Pictures', 6],
  ['Tern Island', 5],
  ['Little Foundry', 5],
  ['Odd Acre', 4],
  ['Greywether', 4],
  ['Fifth Landing', 3],
  ['Hollow Oak Documentary', 2],
];

const starts = ['Iron', 'Cinder', 'Thorn', 'Moon', 'Raven', 'Storm', 'Glass', 'Night'];
const ends = ['fall', 'veil', 'ward', 'mere', 'spire'];
/** Invented series of films. A film that belongs to one has its name in the title. */
export const franchises: readonly string[] = starts.flatMap((start) => ends.map((end) => start + end));
