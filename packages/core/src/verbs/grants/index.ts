import { give } from './give.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';

export { recountAfter } from './recount-after.ts';

export const grantVerbs = { list, give, revoke };
