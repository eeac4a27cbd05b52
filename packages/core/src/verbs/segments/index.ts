import { archive } from './archive.ts';
import { archiveMany } from './archive-many.ts';
import { create } from './create.ts';
import { difference } from './difference.ts';
import { duplicate } from './duplicate.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { page } from './page.ts';
import { pin, pinned } from './pin.ts';
import { recount } from './recount.ts';
import { rename } from './rename.ts';
import { restore } from './restore.ts';
import { saveVersion } from './save-version.ts';
import { setTags } from './set-tags.ts';
import { setVisibility } from './set-visibility.ts';
import { versions } from './versions.ts';
import { whereUsed } from './where-used.ts';

export const segmentVerbs = {
  list,
  page,
  create,
  open,
  saveVersion,
  rename,
  archive,
  restore,
  duplicate,
  versions,
  difference,
  whereUsed,
  setTags,
  setVisibility,
  pin,
  pinned,
  archiveMany,
  recount,
};

export { findSegment } from './find.ts';
export { scopeName } from './record.ts';
export { recountSegments } from './recount-all.ts';
