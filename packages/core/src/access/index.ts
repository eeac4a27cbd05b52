export * from './actor.ts';
export * from './as-person.ts';
export * from './permissions.ts';
export * from './scope.ts';
