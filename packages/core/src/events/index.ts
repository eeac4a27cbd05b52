export * from './catalogue.ts';
export * from './dead-letters.ts';
export * from './erasures.ts';
export * from './feed-rows.ts';
export * from './groups.ts';
export * from './registry.ts';
export * from './topic.ts';
