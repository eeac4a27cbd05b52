/** A record of every name. The cast holds because every name is given a value. */
export function recordOf<K extends string, V>(names: readonly K[], make: (name: K) => V): { readonly [N in K]: V } {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;
}
