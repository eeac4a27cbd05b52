import type { Pointer } from './definition.ts';

/** The pointer of a child by property name or position, escaped as RFC 6901 asks. */
export function childPointer(parent: Pointer, ...steps: readonly (string | number)[]): Pointer {
  return steps.reduce<Pointer>((at, step) => `${at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, parent);
}
