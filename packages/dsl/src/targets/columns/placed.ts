let places = new Uint32Array(0);

/** Where rows lie: for each its place in a list, and how far the place is from the row. */
export interface Placed {
  readonly list: Uint32Array;
  readonly shift: number;
}

/** The rows from one to before another; with a list, whose rows begin at 0, those that it has. So a loop goes over either in one way. */
export function placed(from: number, to: number, list?: Uint32Array): Placed {
  return { list: list ?? placesUpTo(to - from), shift: from };
}

/** The numbers from 0 on, at least so many. */
function placesUpTo(many: number): Uint32Array {
  if (places.length < many) places = Uint32Array.from({ length: Math.max(many, 2 * places.length) }, (_, at) => at);
  return places;
}
