import type { Pointer } from './definition.ts';

/** The pointer of a definition's root condition. */
export const rootPointer: Pointer = '/where';

/** The pointer of a child by property name or index, escaped as RFC 6901 requires. */
export function childPointer(parent: Pointer, ...steps: readonly (string | number)[]): Pointer {
  return steps.reduce<Pointer>((at, step) => `${at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, parent);
}

/** The steps of a pointer, unescaped. */
export function stepsOf(pointer: Pointer): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether a pointer equals another one or lies below it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
