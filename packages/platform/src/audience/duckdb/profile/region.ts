import type { MemberInsight } from './insight.ts';

export const region: MemberInsight = { over: 'members', dimensions: () => ['region'] };
