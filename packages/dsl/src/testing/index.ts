export { arbitraryDefinition } from './arbitrary.ts';
export type { Arbitrary, ArbitraryOptions, FastCheck } from './making.ts';
