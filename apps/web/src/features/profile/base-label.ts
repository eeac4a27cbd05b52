import type { Base } from './types.ts';

/** What the audience is compared with, in words; null while the name of a segment is not known. */
export function baseLabel(base: Base, segments: readonly { readonly id: string; readonly name: string }[] | undefined): string | null {
  if (base.kind === 'default') return 'everyone in scope who visited in the last 12 months';
  if (base.kind === 'everyone') return 'everyone in scope';
  const name = segments?.find(({ id }) => id === base.id)?.name;
  return name === undefined ? null : `segment “${name}”`;
}
