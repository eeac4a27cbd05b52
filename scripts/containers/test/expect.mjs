import { Problem } from '../../stack/problem.mjs';

/** @throws Problem when it does not hold */
export function expect(holds, what) {
  if (!holds) throw new Problem(what);
}
