export * from './budget.ts';
export * from './figure.ts';
export * from './guess.ts';
export * from './policy.ts';
