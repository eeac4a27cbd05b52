import { archive } from './archive.ts';
import { create } from './create.ts';
import { difference } from './difference.ts';
import { duplicate } from './duplicate.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { rename } from './rename.ts';
import { restore } from './restore.ts';
import { saveVersion } from './save-version.ts';
import { versions } from './versions.ts';
import { whereUsed } from './where-used.ts';

export const segmentVerbs = { list, create, open, saveVersion, rename, archive, restore, duplicate, versions, difference, whereUsed };
