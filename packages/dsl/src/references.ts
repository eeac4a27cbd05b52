import type { Definition, Pointer } from './definition.ts';
import { walk } from './walk.ts';

/** A reference to a segment: to its latest version unless one is pinned. */
export interface Reference {
  readonly id: string;
  readonly version?: number;
  /** The pointer of the condition that refers to it. */
  readonly pointer: Pointer;
}

/** Every reference of a definition, in document order. The references inside those segments are not included. */
export function references(definition: Definition): readonly Reference[] {
  return walk(definition).flatMap(({ node, pointer }) =>
    node.kind === 'segment' ? [{ id: node.id, ...(node.version === undefined ? {} : { version: node.version }), pointer }] : [],
  );
}
