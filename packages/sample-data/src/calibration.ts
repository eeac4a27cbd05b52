import type { ByAge } from './catalogue/film.ts';

/** The published figures that the generator is calibrated to, and the constants chosen to meet them. */

/** First age of each band: 12–17, 18–24, 25–39, 40–49, 50–59, 60 and over. */
export const AGE_BANDS: ByAge = [12, 18, 25, 40, 50, 60];
export const OLDEST = 89;
/** The population of the United States aged 12 and over, in percent by age band. The published tickets index compares with it. */
export const POPULATION: ByAge = [9, 11, 24, 15, 15, 26];
/** Published: tickets bought per head of the population; the mean is 100. */
export const TICKETS_INDEX: ByAge = [175, 160, 95, 100, 86, 65];
/** Members of loyalty programmes, in percent by age band. They are younger than the population; a third are 50 and over. */
export const MEMBERS: ByAge = [11, 14.5, 26, 15.5, 13.6, 19.4];

/** Tickets per visit, compared with the mean. It differs by age because of families and of the films that an age prefers. */
export const TICKETS_A_VISIT: ByAge = [1.015, 0.98, 1, 1.02, 0.965, 0.97];

/** Published, with the bias of loyalty members: percent of moviegoers in each class. */
export const CLASSES = { frequent: 33, occasional: 64, infrequent: 3 } as const;
export const FREQUENT_FROM = 12;
export const FREQUENT_MORE_MEAN = 3.3;
export const OCCASIONAL_MOST = 11;
export const OCCASIONAL_MEAN = 3.4;
/** The chance that an infrequent moviegoer makes a visit in a year. Others make none. */
export const INFREQUENT_CHANCE = 0.6;
/** The share of true visits for which the card is used. */
export const RECORDED = 0.65;

/** The number of days on record, including the last. With it, a million moviegoers have 16–17 million transactions. */
export const RECORD_DAYS = 1310;
/** The share of moviegoers who joined during the record. */
export const JOINED_DURING = 0.1;

/** Published: the share of a week's visits by weekday, Monday first. Thursday's is without previews; with them it is 9 %. */
export const WEEKDAYS = [6.1, 8.1, 6, 7.1, 21.6, 29, 21.8] as const;
/** How much more the under-25s go on a Tuesday than everyone does, as a multiplier. */
export const YOUNG_ON_TUESDAY = 1.27;
/** The number of visits to Thursday previews for each visit on the first Friday. */
export const PREVIEWS = { tentpole: 0.3, wide: 0.14, limited: 0 } as const;
/** Older audiences come later, so their weekly drop is smaller. A multiplier per week of the run, by age band. */
export const EASING: ByAge = [0.9, 0.92, 0.97, 1.02, 1.2, 1.28];
/** How much more frequent moviegoers prefer previews and opening night. */
export const FREQUENT_OPENING = 1.35;

/** The share of morning, matinee, evening and late in percent, on Monday to Friday and at the weekend. Together they give 5 / 36 / 46 / 13. */
export const DAYPARTS = { week: [3, 26.5, 52, 18.5], weekend: [6.7, 40.2, 41.5, 11.6] } as const;

/** Published: percent bought on the day, the day before, 2–7 days before, and earlier. */
export const LEAD = { usual: [64.3, 12.1, 16.5, 7.1], tentpoleOpening: [34, 11, 25, 30] } as const;
export const LONGEST_LEAD = 28;

/** Shares in percent are for standard, large format, 3D and motion seats. */
export const FORMATS = ['standard', 'large format', '3D', 'motion seats'] as const;
export const FORMAT_SHARES = { usual: [89, 5, 3.7, 2.3], tentpoleOpening: [60, 22, 11, 7] } as const;

/** Percent of parties of 1, 2, 3 … people. With the adjustments by film, the mean is 2.1. */
export const PARTIES = [35, 43, 12.5, 6.2, 2.3, 1] as const;

/** Concessions: the share of visits with any, and their mean per head in minor units. Together this gives about 7.70 per head. */
export const CONCESSIONS = { chance: 0.72, aHead: 1070 } as const;

/** Deliberate faults, as a share of rows. */
export const DIRT = {
  refunds: 0.015,
  duplicates: 0.004,
  late: 0.005,
  malformed: 0.0005,
  unknownSite: 0.0001,
  concessionsOnly: 0.008,
  split: 0.02,
  memberDuplicates: 0.003,
  memberOutdated: 0.01,
} as const;
