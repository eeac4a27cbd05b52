export * from './breakdown.ts';
export * from './figure.ts';
export * from './policy.ts';
export * from './related.ts';
