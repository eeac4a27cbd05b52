export * from './arithmetic.ts';
export * from './dictionary.ts';
export * from './labels.ts';
export * from './names.ts';
