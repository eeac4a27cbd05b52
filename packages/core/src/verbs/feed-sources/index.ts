import { add } from './add.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { pause, resume } from './pause.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { tryOut } from './try.ts';

export { runDueSources } from './due.ts';
export const feedSourceVerbs = { list, add, edit, remove, pause, resume, run, try: tryOut };
