import { budgets } from './budgets.ts';

export const figureVerbs = { budgets };
