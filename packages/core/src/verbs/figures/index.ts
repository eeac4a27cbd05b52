import { budgets } from './budgets.ts';
import { effect } from './effect.ts';

export const figureVerbs = { budgets, effect };
