export type { AskedDefinition, AudienceQuestion } from './audience-question.ts';
export * from './cells.ts';
export {
  byFilm,
  type FilmCounts,
  type FilmCountsQuestion,
  type FilmSpan,
  type SpanCounts,
  type SpanSums,
  type VisitSumsQuestion,
} from './film-counts.ts';
export { byFilmAndDay, type FilmDay, type FilmDaysQuestion } from './film-days.ts';
export { byPeriodAndKey, type FilmRunQuestion, type RunCell } from './film-run.ts';
export type { ListQuestion, ScanQuestion } from './list.ts';
export type { MoviegoerQuestion } from './moviegoer.ts';
export * from './node-sets.ts';
export { byCode, type OpenFilm, type OpenFilmsQuestion } from './open-films.ts';
export type { OverlapQuestion } from './overlap.ts';
export type { NodeCounts, PreviewCounts, ReachableCounts } from './preview.ts';
export type { BreakdownCounts, ProfileCounts, ProfileQuestion } from './profile.ts';
export { type Outcome, type OutcomesQuestion, outcomeOf, type Recipient, type RecipientsQuestion, recipientOf } from './recipients.ts';
export type { Recorded } from './recorded.ts';
export * from './registry.ts';
export type { AudienceStatus, Reach } from './status.ts';
export { refuseWithoutValues, type ValueOnRecord, type ValuesQuestion } from './values.ts';
