/** How many exhibitors' moviegoers are counted: "3 exhibitors". */
export function scopeText(exhibitors: number): string {
  return `${exhibitors} exhibitor${exhibitors === 1 ? '' : 's'}`;
}

/** Whose they are, as far as they are told by name: "Moviegoers of: Gantry Screens, and 2 more in the pool". */
export function scopeNames(exhibitors: readonly { readonly name: string }[], pooled: number): string {
  const names = exhibitors.map(({ name }) => name).join(', ');
  if (pooled === 0) return `Moviegoers of: ${names}`;
  return names === '' ? `Moviegoers of ${scopeText(pooled)} in the pool` : `Moviegoers of: ${names}, and ${pooled} more in the pool`;
}
