export * from './audit-entry.ts';
export * from './define-verb.ts';
