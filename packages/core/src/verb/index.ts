export * from './define-verb.ts';
