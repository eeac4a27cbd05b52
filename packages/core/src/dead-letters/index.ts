import { list } from './list.ts';
import { replay } from './replay.ts';

export const deadLetterVerbs = { list, replay };
