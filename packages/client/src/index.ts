import type { components } from './generated.ts';

export { answered } from './answered.ts';
export { type Client, createClient } from './create-client.ts';
export type { paths } from './generated.ts';
export { Problem } from './problem.ts';
/** A definition of the audience language. */
export type Definition = components['schemas']['Definition'];
