import { add } from './add.ts';
import { grant } from './grant.ts';
import { list } from './list.ts';
import { rename } from './rename.ts';

export { ChosenId, organisationWith } from './schemas.ts';
export const organisationVerbs = { list, add, rename, grant };
