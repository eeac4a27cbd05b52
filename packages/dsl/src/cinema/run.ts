/** Parts of a film's run, in run days, both ends included. Day 0 is the release day; previews have negative run days. */
export const openingWeekend = { from: -1, to: 2 } as const;
export const firstWeek = { from: 0, to: 6 } as const;
export const previews = { to: -1 } as const;
