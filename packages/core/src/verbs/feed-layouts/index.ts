import { open } from './open.ts';
import { save } from './save.ts';
import { tryOut } from './try.ts';

export { keptLayout } from './kept.ts';
export const feedLayoutVerbs = { open, try: tryOut, save };
