import type { Outputs } from '../../lib/trpc.tsx';

/** Someone to sign in as by one click, while Marquee shows its sample data. */
export type DemoPerson = Outputs['demo']['people'][number];
