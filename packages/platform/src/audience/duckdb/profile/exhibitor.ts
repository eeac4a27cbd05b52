import type { MemberInsight } from './insight.ts';

export const exhibitor: MemberInsight = { over: 'members', dimensions: () => ['exhibitor'] };
