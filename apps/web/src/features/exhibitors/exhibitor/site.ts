import type { Outputs } from '../../../lib/trpc.tsx';

/** A site as the page of its exhibitor has it. */
export type Site = Outputs['exhibitors']['open']['sites'][number];
