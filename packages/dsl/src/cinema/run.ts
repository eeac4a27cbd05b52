/** Parts of a film's run in run days, both ends in them: the release day is 0, previews are before it. */
export const openingWeekend = { from: -1, to: 2 } as const;
export const firstWeek = { from: 0, to: 6 } as const;
export const previews = { to: -1 } as const;
