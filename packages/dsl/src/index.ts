export * from './day.ts';
export * from './definition.ts';
export * from './fields/catalogue.ts';
export * from './issue.ts';
export * from './moviegoer.ts';
