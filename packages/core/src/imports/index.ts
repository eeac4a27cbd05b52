import { cancel } from './cancel.ts';
import { latest } from './latest.ts';
import { start } from './start.ts';
import { status } from './status.ts';

export * from './dead-letter.ts';
export * from './import-job.ts';
export * from './reasons.ts';

export const importVerbs = { start, status, latest, cancel };
