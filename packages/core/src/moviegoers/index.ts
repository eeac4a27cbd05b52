export * from './compare-text.ts';
export * from './fold-visits.ts';
export * from './records.ts';
export * from './session-day.ts';
export * from './standing.ts';
export * from './state.ts';
export * from './usual-site.ts';
export * from './zone.ts';
