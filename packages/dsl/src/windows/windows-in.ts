import { wholeVisits } from '../conditions/whole-visits.ts';
import type { Basis, Definition, Window } from '../definition.ts';
import { lastOf } from '../values/read.ts';
import { isReadable } from '../values/readable.ts';
import { walk } from '../walk.ts';

/** A window of a definition, and the day that it refers to: of the session, of the purchase, or of joining. */
export interface FoundWindow {
  readonly window: Window;
  readonly basis: Basis;
}

/** The different windows of a definition, in the order written. */
export function windowsIn(definition: Definition): readonly FoundWindow[] {
  const found = walk(definition).flatMap(({ node }): readonly FoundWindow[] => {
    if (node.kind === 'visits') {
      const { during, basis } = wholeVisits(node);
      return during === undefined ? [] : [{ window: during, basis }];
    }
    const isWithin = node.kind === 'attribute' && isReadable('last', node.value);
    return isWithin ? [{ window: lastOf(node.value), basis: 'session' }] : [];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
