import { issue } from './issue.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';
import { rotate } from './rotate.ts';

export { actorOfKey } from './actor-of-key.ts';
export const apiKeyVerbs = { list, issue, rotate, revoke };
