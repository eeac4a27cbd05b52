import { pseudonym } from './pseudonym.ts';
import { report } from './report.ts';
import { status } from './status.ts';

export const operationVerbs = { status, report, pseudonym };
