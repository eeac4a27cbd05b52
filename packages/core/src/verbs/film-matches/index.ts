import { accept } from './accept.ts';
import { acceptMany } from './accept-many.ts';
import { acceptNew } from './accept-new.ts';
import { queue } from './queue.ts';
import { reject } from './reject.ts';
import { undo } from './undo.ts';

export const filmMatchVerbs = { queue, accept, acceptMany, acceptNew, reject, undo };
