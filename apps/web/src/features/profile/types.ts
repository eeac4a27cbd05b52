import type { Inputs, Outputs } from '../../lib/trpc.tsx';

export type Profile = Outputs['audiences']['profile'];
export type Breakdown = Profile['breakdowns'][number];
export type Cell = Breakdown['cells'][number];
export type Base = NonNullable<Inputs['audiences']['profile']['base']>;
