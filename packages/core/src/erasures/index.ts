import { erase } from './erase.ts';

export * from './receipt.ts';

export const erasureVerbs = { erase };
