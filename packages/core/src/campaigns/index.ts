export * from './campaign-states.ts';
export * from './measure.ts';
export * from './money.ts';
export * from './part-states.ts';
export * from './power.ts';
export * from './split.ts';
export * from './take.ts';
export * from './uplift.ts';
