import { cancel } from './cancel.ts';
import { latest } from './latest.ts';
import { runs } from './runs.ts';
import { start } from './start.ts';
import { status } from './status.ts';

export const importVerbs = { start, status, latest, runs, cancel };
