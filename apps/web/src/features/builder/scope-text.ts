/** How many exhibitors' moviegoers are counted: "3 exhibitors". */
export function scopeText(exhibitors: number): string {
  return `${exhibitors} exhibitor${exhibitors === 1 ? '' : 's'}`;
}
