/** How strongly films are tied, one number a pair: 0 to the largest; null where it is not known. */
export type Ties = (one: number, other: number) => number | null;

export interface Placed {
  /** Between −1 and 1. */
  readonly x: number;
  readonly y: number;
}

const rounds = 200;
const starts = 12;
/** The angle of the golden ratio: places that begin along it are spread evenly. */
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Places on a plane, films that are strongly tied near each other: the map of van Eck, Waltman, Dekker and van den Berg 2010 (VOS), which is weighted
 * multidimensional scaling with 1 ÷ tie as the distance and the tie as its weight, by stress majorization one place at a time (Gansner, Koren and North 2004),
 * the best of twelve starts. The same ties give the same map. A film without any tie stays where it began.
 */
export function placesOf(many: number, tie: Ties): readonly Placed[] {
  let best: { readonly places: readonly Placed[]; readonly stress: number } = { places: [], stress: Number.POSITIVE_INFINITY };
  for (let start = 0; start < starts; start += 1) {
    const places = settled(startOf(many, start), tie);
    const stress = stressOf(places, tie);
    if (stress < best.stress) best = { places, stress };
  }
  return within(best.places);
}

/** A spiral, on which another film begins in the middle each time. */
function startOf(many: number, start: number): Placed[] {
  return Array.from({ length: many }, (_, i) => {
    const at = (i * (2 * start + 1) + start) % Math.max(1, many);
    return { x: Math.sqrt(at) * Math.cos(at * golden + i / many), y: Math.sqrt(at) * Math.sin(at * golden + i / many) };
  });
}

function settled(at: Placed[], tie: Ties): readonly Placed[] {
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, place] of at.entries()) {
      let [x, y, weights] = [0, 0, 0];
      for (const [j, other] of at.entries()) {
        const weight = i === j ? 0 : (tie(i, j) ?? 0);
        if (weight <= 0) continue;
        const [dx, dy] = [place.x - other.x, place.y - other.y];
        const apart = 1 / weight / (Math.hypot(dx, dy) || 1e-9);
        x += weight * (other.x + dx * apart);
        y += weight * (other.y + dy * apart);
        weights += weight;
      }
      if (weights > 0) at[i] = { x: x / weights, y: y / weights };
    }
  }
  return at;
}

/** How far the distances are from those that are aimed at. */
function stressOf(places: readonly Placed[], tie: Ties): number {
  let stress = 0;
  for (const [i, one] of places.entries())
    for (let j = i + 1; j < places.length; j += 1) {
      const weight = tie(i, j) ?? 0;
      const other = places[j] ?? one;
      if (weight > 0) stress += weight * (Math.hypot(one.x - other.x, one.y - other.y) - 1 / weight) ** 2;
    }
  return stress;
}

/** Around the middle, the farthest at 1. */
function within(places: readonly Placed[]): readonly Placed[] {
  const middle = (of: (place: Placed) => number) => places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length);
  const [x, y] = [middle((place) => place.x), middle((place) => place.y)];
  const most = Math.max(1e-9, ...places.map((place) => Math.max(Math.abs(place.x - x), Math.abs(place.y - y))));
  return places.map((place) => ({ x: (place.x - x) / most, y: (place.y - y) / most }));
}

/**
 * Which group each film is in, numbered from 0 in the order of their first films: groups are put together, the two with the strongest mean tie first, as
 * long as it is above the mean of all ties (average linkage, Sokal and Michener 1958).
 */
export function groupsOf(many: number, tie: Ties): readonly number[] {
  const mean = (ties: readonly number[]) => ties.reduce((sum, one) => sum + one, 0) / ties.length;
  const between = (one: readonly number[], other: readonly number[]) => one.flatMap((i) => other.flatMap((j) => tie(i, j) ?? []));
  const everyone = Array.from({ length: many }, (_, i) => i);
  const all = everyone.flatMap((i) => between([i], everyone.slice(i + 1)));
  let groups: (readonly number[])[] = everyone.map((i) => [i]);
  while (all.length > 0) {
    let best = { strength: mean(all), one: -1, other: -1 };
    for (const [one, mine] of groups.entries())
      for (const [other, theirs] of groups.entries()) {
        const ties = one < other ? between(mine, theirs) : [];
        if (ties.length > 0 && mean(ties) > best.strength) best = { strength: mean(ties), one, other };
      }
    if (best.one < 0) break;
    const joined = [...(groups[best.one] ?? []), ...(groups[best.other] ?? [])].sort((a, b) => a - b);
    groups = groups.flatMap((group, at) => (at === best.one ? [joined] : at === best.other ? [] : [group]));
  }
  return everyone.map((i) => groups.findIndex((group) => group.includes(i)));
}
