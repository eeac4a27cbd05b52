export * from './erasures.ts';
export * from './records.ts';
export * from './topic.ts';
