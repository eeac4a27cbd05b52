import { add } from './add.ts';
import { endSessions } from './end-sessions.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { list } from './list.ts';
import { newPassword } from './new-password.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { restore } from './restore.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { sessions } from './sessions.ts';
import { setRole } from './set-role.ts';
import { suspend } from './suspend.ts';

export { hasRunOut } from './invitation-view.ts';
export { passwordFor, refuseGuessable } from './password-for.ts';
export { Address, ChosenPassword, PersonName, personWith, RoleName } from './schemas.ts';
export { SessionView, sessionView } from './session-view.ts';
export const peopleVerbs = {
  list,
  add,
  setRole,
  suspend,
  restore,
  newPassword,
  invite,
  invitations,
  revokeInvitation,
  sessions,
  endSessions,
  resetSecondFactor,
};
