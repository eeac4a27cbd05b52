export * from './arithmetic.ts';
export * from './bands.ts';
export * from './breakdowns.ts';
export * from './dictionary.ts';
export * from './key-labels.ts';
export * from './record-of.ts';
export * from './summaries.ts';
export * from './year.ts';
