import type { Insight } from './insight.ts';

export const exhibitor: Insight = { over: 'members', dimensions: () => ['exhibitor'] };
