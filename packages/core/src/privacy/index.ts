export * from './figure.ts';
export * from './policy.ts';
