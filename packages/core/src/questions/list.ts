import type { Moviegoer } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { type AudienceQuestion, audienceAmong } from './audience-question.ts';
import { inScope, type Recorded } from './recorded.ts';

/** Where a list goes on: after this id. Absent, it begins. */
interface Cursor {
  readonly after?: string;
}
export type ListQuestion = AudienceQuestion & Cursor;
export type ScanQuestion = { readonly scope: AudienceScope } & Cursor;

/** The ids of an audience, in order of their code points. */
export function list(recorded: Recorded, question: ListQuestion): readonly string[] {
  return sorted(audienceAmong(recorded, question), question).map(({ id }) => id);
}

/** Everyone in scope with all visits, in order of their ids' code points. */
export function scan(recorded: Recorded, question: ScanQuestion): readonly Moviegoer[] {
  return sorted(inScope(recorded, question.scope), question);
}

function sorted(moviegoers: readonly Moviegoer[], { after = '' }: Cursor): readonly Moviegoer[] {
  return moviegoers.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
}
