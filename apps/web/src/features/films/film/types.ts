import type { Inputs, Outputs } from '../../../lib/trpc.tsx';

export type FilmShown = Outputs['films']['show'];
export type FilmPresales = Outputs['films']['presales'];
export type FilmRun = Outputs['films']['run'];
type Asked = Inputs['films']['run'];
export type RunBy = NonNullable<Asked['by']>;
export type RunMeasure = NonNullable<Asked['measure']>;
