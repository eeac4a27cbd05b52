export { arbitraryDefinition } from './arbitrary.ts';
export { fixtureAsOf, fixtureWorld } from './fixture-world.ts';
export { type InvalidCase, invalidCases } from './invalid-cases.ts';
export type { Arbitrary, ArbitraryOptions, FastCheck } from './making.ts';
export type { NamedCase } from './named-case.ts';
export { namedCases } from './named-cases.ts';
export { allRegistryEntries, registryEntriesOf } from './registry-entries.ts';
export type { FixtureFilm, FixtureSite } from './world/catalogue.ts';
export { type MoviegoerSketch, moviegoerOf } from './world/moviegoer-of.ts';
