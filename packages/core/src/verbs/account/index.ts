import { beginSecondFactor } from './begin-second-factor.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSecondFactor } from './end-second-factor.ts';
import { endSession } from './end-session.ts';
import { leave } from './leave.ts';
import { newRecoveryCodes } from './new-recovery-codes.ts';
import { open } from './open.ts';
import { rename } from './rename.ts';

/** What somebody may do about their own account. */
export const accountVerbs = { open, rename, endSession, endOtherSessions, leave };
/** What the password is asked for again: the host asks these within the limits of signing in. */
export const credentialVerbs = { changePassword, beginSecondFactor, confirmSecondFactor, endSecondFactor, newRecoveryCodes };
