import type { Outputs } from '../../lib/trpc.tsx';

export type Comparison = Outputs['compare']['profiles'];
export type ComparedBreakdown = Comparison['breakdowns'][number];
export type ComparedCell = ComparedBreakdown['cells'][number];
export type Overlap = Outputs['compare']['overlap'];
export type Weekends = Outputs['compare']['weekends'];
