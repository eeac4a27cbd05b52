export { confident, createMatcher, type FilmSuggestion, type SightedFilm, type SuggestionReason } from './matcher.ts';
export { sayReason } from './reasons.ts';
