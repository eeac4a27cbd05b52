import type { Insight } from './insight.ts';

export const format: Insight = { over: 'attendance', dimensions: () => ['format'] };
