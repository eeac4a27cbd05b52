import type { Definition, Pointer } from './definition.ts';
import { walk } from './walk.ts';

/** A segment that a definition refers to; the latest version unless one is pinned. */
export interface Reference {
  readonly id: string;
  readonly version?: number;
  /** Of the referring condition. */
  readonly pointer: Pointer;
}

/** Every reference of a definition, in document order; not those of the segments referred to. */
export function references(definition: Definition): readonly Reference[] {
  return walk(definition).flatMap(({ node, pointer }) =>
    node.kind === 'segment' ? [{ id: node.id, ...(node.version === undefined ? {} : { version: node.version }), pointer }] : [],
  );
}
