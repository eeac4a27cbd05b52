import { issue } from './issue.ts';
import { revoke } from './revoke.ts';

export const exhibitorKeyVerbs = { issue, revoke };
