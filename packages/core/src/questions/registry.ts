import { count } from './count.ts';
import { filmCounts, visitSums } from './film-counts.ts';
import { filmDays } from './film-days.ts';
import { filmRun } from './film-run.ts';
import { list, scan } from './list.ts';
import { moviegoer } from './moviegoer.ts';
import { openFilms } from './open-films.ts';
import { overlap } from './overlap.ts';
import { preview } from './preview.ts';
import { profile } from './profile.ts';
import { outcomes, recipients } from './recipients.ts';
import { reach, status } from './status.ts';
import { values } from './values.ts';

/** What can be asked of the audience. Each is the plain answer over what is on record: the engines must give the same, or do not compile. */
export const questions = {
  status,
  reach,
  count,
  preview,
  profile,
  overlap,
  values,
  moviegoer,
  openFilms,
  filmRun,
  filmCounts,
  visitSums,
  filmDays,
} as const;

/** What can be listed of it, however long: answered in batches. */
export const lists = { list, scan, recipients, outcomes } as const;
