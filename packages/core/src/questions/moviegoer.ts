import type { Moviegoer } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface MoviegoerQuestion {
  readonly scope: AudienceScope;
  readonly id: string;
}

/** One moviegoer with all visits, in any order (for `why`); null when there is none in scope. */
export function moviegoer(recorded: Recorded, { scope, id }: MoviegoerQuestion): Moviegoer | null {
  return inScope(recorded, scope).find((one) => one.id === id) ?? null;
}
