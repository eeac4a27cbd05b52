import { list } from './list.ts';
import { show } from './show.ts';
import { train } from './train.ts';

export const lookalikeVerbs = { train, show, list };
