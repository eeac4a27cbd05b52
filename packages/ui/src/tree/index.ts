export * from './operations.ts';
export * from './shape.ts';
