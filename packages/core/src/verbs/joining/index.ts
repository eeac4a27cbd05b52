import { accept } from './accept.ts';
import { look } from './look.ts';

/** What somebody who was sent a link may ask, without a session. */
export const joiningVerbs = { look, accept };
