export * from './dead-letter.ts';
export * from './import-job.ts';
export * from './reasons.ts';
