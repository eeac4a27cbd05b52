import { erase } from './erase.ts';
import { list } from './list.ts';

export const erasureVerbs = { erase, erasures: list };
