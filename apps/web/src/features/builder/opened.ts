import type { Outputs } from '../../lib/trpc.tsx';

/** A segment with one of its versions, as it was opened. */
export type Opened = Outputs['segments']['open'];
