import { erase } from './erase.ts';

export const erasureVerbs = { erase };
