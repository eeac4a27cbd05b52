export * from './actor.ts';
export * from './authorise.ts';
export * from './permission.ts';
export * from './permissions.ts';
export * from './scope.ts';
