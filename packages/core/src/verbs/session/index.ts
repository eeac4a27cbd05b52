import { who } from './who.ts';

export const sessionVerbs = { who };
