export * from './budget.ts';
export * from './figure.ts';
export * from './policy.ts';
