import type { Definition, SegmentResolver } from './definition.ts';

/** Resolves a reference during evaluation or compilation. Throws for what `resolveReferences` would have reported. */
export function followReference(
  resolve: SegmentResolver,
  path: readonly string[],
  id: string,
  version?: number,
): { readonly definition: Definition; readonly path: readonly string[] } {
  const key = referenceKey(id, version);
  if (path.includes(key)) throw new Error(`Segment ${id} leads back to itself. Ask resolveReferences before evaluating.`);
  const definition = resolve(id, version);
  if (definition === undefined) throw new Error(`Segment ${id} is not known. Ask resolveReferences before evaluating.`);
  return { definition, path: [...path, key] };
}

/** A text that identifies the segment and version of a reference. */
export function referenceKey(id: string, version?: number): string {
  return JSON.stringify([id, version ?? 'latest']);
}
