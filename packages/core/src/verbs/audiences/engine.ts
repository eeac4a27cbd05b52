import { z } from 'zod';

/** What answers: the store, whichever it is, or the language's own meaning over everybody. */
export const Engine = z.enum(['memory', 'duckdb']).default('duckdb');
export type Engine = z.infer<typeof Engine>;
