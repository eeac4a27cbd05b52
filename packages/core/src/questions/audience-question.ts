import { type Day, type Definition, type Moviegoer, matcher, type SegmentResolver } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { inScope, type Recorded } from './recorded.ts';

/** A definition to ask about: already parsed, with its as-of day and every reference it needs. */
export interface AskedDefinition {
  readonly definition: Definition;
  readonly asOf: Day;
  readonly resolve: SegmentResolver;
}
/** The same with whose moviegoers it is asked of. */
export interface AudienceQuestion extends AskedDefinition {
  readonly scope: AudienceScope;
}

/** Those in scope whom a definition holds for. */
export function audienceAmong(recorded: Recorded, question: AudienceQuestion): readonly Moviegoer[] {
  return inScope(recorded, question.scope).filter(matcher(question.definition, question));
}
