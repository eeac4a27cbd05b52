import { cancel } from './cancel.ts';
import { latest } from './latest.ts';
import { removeOld } from './remove-old.ts';
import { start } from './start.ts';

export const rebuildVerbs = { start, latest, cancel, removeOld };
