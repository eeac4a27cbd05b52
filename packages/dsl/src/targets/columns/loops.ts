type Loop = (...given: never[]) => unknown;

const copies = new Map<Loop, Map<string, Loop>>();

/**
 * A copy of a loop of its own for the kinds of the arrays that it reads: an engine makes quick code of a loop that has met one kind of array, and takes about
 * three times as long over one that has met several. A loop stands by itself: no names from outside, no functions within.
 */
export function loopFor<L extends Loop>(loop: L, ...arrays: readonly object[]): L {
  const kinds = arrays.map((array) => array.constructor.name).join(' ');
  const known = copies.get(loop) ?? new Map<string, Loop>();
  copies.set(loop, known);
  const copy = known.get(kinds) ?? (new Function(`return (${loop})`)() as Loop);
  known.set(kinds, copy);
  return copy as L;
}
