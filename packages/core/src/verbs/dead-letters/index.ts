import { list } from './list.ts';
import { remove } from './remove.ts';
import { replay } from './replay.ts';

export const deadLetterVerbs = { list, replay, remove };
