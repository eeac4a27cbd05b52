/** Whole days since 1970-01-01 (the day itself is 0). Business days and purchase days are days, never instants. */
export type Day = number;
