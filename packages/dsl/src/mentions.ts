import { conditionKinds, conditionOf } from './conditions/registry.ts';
import { looseWalk } from './loose-walk.ts';
import type { Mention } from './mention.ts';
import { filterKinds, filterOf } from './visit-filter/registry.ts';

/** Every value in a definition for which people read a label, in document order. The definition may be incomplete. */
export function mentions(document: unknown): readonly Mention[] {
  return looseWalk(document).flatMap(({ node, pointer }) => {
    const condition = conditionKinds.find((kind) => kind === node.kind);
    if (condition) return conditionOf(condition).mentions(node, pointer);
    const filter = filterKinds.find((kind) => kind === node.kind);
    return filter ? filterOf(filter).mentions(node, pointer) : [];
  });
}
