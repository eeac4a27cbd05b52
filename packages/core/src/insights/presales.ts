/** Days before the release that a presale curve is told at, evenly apart; the last is the eve of the release. */
export const presaleDays: readonly number[] = [28, 25, 22, 19, 16, 13, 10, 7, 4, 1];
/** Nobody buys a ticket earlier than this before the release. */
export const presaleFrom = 365;
/** Sessions are on record no further ahead than so many days. */
export const sessionsAhead = 5 * 366;
/** The last run day of the release week. */
export const releaseWeekEnd = 6;
