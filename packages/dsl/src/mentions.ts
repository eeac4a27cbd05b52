import { conditionKinds, conditionOf } from './conditions/registry.ts';
import { looseWalk } from './loose-walk.ts';
import type { Mention } from './mention.ts';
import { filterKinds, filterOf } from './visit-filter/registry.ts';

/** Every text that a definition, or what is to become one, names as a value of a field, in document order. */
export function mentions(document: unknown): readonly Mention[] {
  return looseWalk(document).flatMap(({ node, pointer }) => {
    const condition = conditionKinds.find((kind) => kind === node.kind);
    if (condition) return conditionOf(condition).mentions(node, pointer);
    const filter = filterKinds.find((kind) => kind === node.kind);
    return filter ? filterOf(filter).mentions(node, pointer) : [];
  });
}
