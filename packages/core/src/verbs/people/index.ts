import { add } from './add.ts';
import { list } from './list.ts';
import { newPassword } from './new-password.ts';
import { restore } from './restore.ts';
import { setRole } from './set-role.ts';
import { suspend } from './suspend.ts';

export const peopleVerbs = { list, add, setRole, suspend, restore, newPassword };
