import { pseudonym } from './pseudonym.ts';
import { status } from './status.ts';

export const operationVerbs = { status, pseudonym };
