export * from './as-of.ts';
export * from './issue.ts';
export * from './prepare.ts';
export * from './references.ts';
