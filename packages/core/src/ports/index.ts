export * from './audience-store.ts';
export * from './audience-writer.ts';
export * from './audit.ts';
export * from './clock.ts';
export * from './event-bus.ts';
export * from './importer.ts';
export * from './metadata-store.ts';
export * from './pseudonymiser.ts';
