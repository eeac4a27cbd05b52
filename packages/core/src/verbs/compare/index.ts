import { overlap } from './overlap.ts';
import { profiles } from './profiles.ts';
import { weekends } from './weekends.ts';

export const compareVerbs = { profiles, overlap, weekends };
