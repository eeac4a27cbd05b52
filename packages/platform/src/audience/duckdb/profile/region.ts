import type { Insight } from './insight.ts';

export const region: Insight = { over: 'members', dimensions: () => ['region'] };
